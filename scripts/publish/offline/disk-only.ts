/** Files of a site that hold once more what others hold, in scripts, since a page from a disk may load nothing else. */
export const isDiskOnly = (file: string): boolean => DISK_ONLY.some((files) => files.test(file));

const DISK_ONLY: readonly RegExp[] = [/^pagefind\/offline\//, /^data\/entries-\d+\.js$/];
