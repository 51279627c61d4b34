/** The page that offers the whole archive for download. */
export const DOWNLOAD_PATH = 'download.html';

/** The folder of the downloads, and the list of their digests in it. */
export const DOWNLOADS = 'downloads/';
export const DOWNLOADS_CHECKSUMS = `${DOWNLOADS}checksums.sha256`;

/** The id of the element of that page that holds the offers, which are there only when the pages are. */
export const OFFERS_ID = 'offers';

/** What the page says where it has nothing to offer: in the downloaded copy itself, and before a build has packed one. */
export const NO_DOWNLOAD = 'This copy of the archive offers none of itself.';
