import { COMPLETENESS_PATH, DATA_PATH } from './data-files.ts';
import { DOWNLOAD_PATH } from './download.ts';

/** A page of the masthead, and the indexes that it leads to and that have no place there. */
interface Way {
  readonly path: string;
  readonly label: string;
  readonly under?: readonly string[];
}

/** The pages on which the archive speaks of itself, in order. */
export const OWN_WORDS: readonly Way[] = [
  { path: 'about.html', label: 'About' },
  { path: 'method.html', label: 'Method' },
  { path: COMPLETENESS_PATH, label: 'Completeness' },
  { path: DATA_PATH, label: 'Data' },
  { path: DOWNLOAD_PATH, label: 'Read offline' },
];

/** The pages of the masthead, in order. A page enters the table when it is built, so that no link leads nowhere. */
export const NAVIGATION: readonly Way[] = [
  { path: 'documents.html', label: 'Documents' },
  { path: 'people.html', label: 'People' },
  { path: 'names.html', label: 'Index', under: ['organisations.html', 'places.html', 'events.html', 'tags.html'] },
  { path: 'timeline.html', label: 'Timeline' },
  { path: 'compare.html', label: 'Compare' },
  { path: 'captures.html', label: 'Captures' },
  { path: 'changes.html', label: 'Changes' },
  { path: 'about.html', label: 'About', under: OWN_WORDS.map(({ path }) => path) },
];

/** The row of the masthead that a page belongs to: itself, or the index above it. */
export function sectionOf(path: string): string {
  const [folder = ''] = path.split('/');
  const index = folder.endsWith('.html') ? folder : `${folder}.html`;
  return NAVIGATION.find(({ under }) => under?.includes(index))?.path ?? index;
}
