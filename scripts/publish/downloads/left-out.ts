import { SAVE_WORKER_PATH, SAVED_EXTENT_PATH, SAVED_FILES_PATH } from '../../../src/archive/addresses/saving.ts';

/** A copy of a site that is read without its host: a folder that is opened from a disk, or a ZIM file. */
type Copy = 'folder' | 'zim';

/** Whether a file of a site is of use in a copy of it. */
export function belongsIn(copy: Copy, file: string): boolean {
  return !LEFT_OUT.some(
    ({ of, files }) => of.includes(copy) && (typeof files === 'string' ? file === files : files.test(file)),
  );
}

/** Files that nothing reads there, or that would hold the others once more. */
const LEFT_OUT: readonly { readonly files: RegExp | string; readonly of: readonly Copy[]; readonly reason: string }[] =
  [
    { files: /^pagefind\/(?!offline\/)/, of: ['folder'], reason: 'from a disk, search loads the same from scripts' },
    { files: /^pagefind\/offline\//, of: ['zim'], reason: 'only pages from a disk load the index as scripts' },
    { files: '404.html', of: ['folder', 'zim'], reason: 'a host sends it for an address that it does not have' },
    { files: SAVE_WORKER_PATH, of: ['folder', 'zim'], reason: 'only a browser that keeps the site of a host runs it' },
    {
      files: SAVED_EXTENT_PATH,
      of: ['folder', 'zim'],
      reason: 'only a browser that keeps the site of a host asks for it',
    },
    {
      files: SAVED_FILES_PATH,
      of: ['folder', 'zim'],
      reason: 'only a browser that keeps the site of a host asks for it',
    },
    { files: /^downloads\/[^/]+$/, of: ['folder', 'zim'], reason: 'a download of all holds no download of all' },
    {
      files: /(?:^|\/)(?:checksums|collection)\.sha256$/,
      of: ['folder', 'zim'],
      reason: 'it has digests of the site of a host, and a copy has less files',
    },
  ];
