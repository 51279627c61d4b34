import path from 'node:path';
import { foldersOfBuild } from '../folders.ts';
import { readIfThere } from '../loaders/files.ts';
import { colourWordmark } from '../render/wordmark.ts';
import tokens from '../styles/tokens.css?raw';

const drawing = await readIfThere(path.join(foldersOfBuild().content, 'wordmark.svg'));

/** The drawing of the name of the archive; null where the collection brings none. */
export const wordmark = drawing === '' ? null : colourWordmark(drawing, tokens);
