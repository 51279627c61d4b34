import { defineCollection } from 'astro:content';
import { capturesLoader } from './loaders/captures.ts';
import { entriesLoader } from './loaders/entries.ts';
import { versionsLoader } from './loaders/versions.ts';
import { foldersOfBuild } from './folders.ts';

const folders = foldersOfBuild();

export const collections = {
  entries: defineCollection({ loader: entriesLoader(folders) }),
  versions: defineCollection({ loader: versionsLoader(folders) }),
  captures: defineCollection({ loader: capturesLoader(folders) }),
};
