/** The page that offers the whole archive for download. */
export const DOWNLOAD_PATH = 'download.html';

/** What the page says where it has nothing to offer: in the downloaded copy itself, and before a build has packed one. */
export const NO_DOWNLOAD = 'This copy of the archive offers none of itself.';
