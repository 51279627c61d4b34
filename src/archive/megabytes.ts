const megabytes = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/** Bytes as a reader has them told: `3.4 MB`; of little, `30 kB`. */
export const inMegabytes = (bytes: number): string =>
  bytes > 0 && bytes < LITTLE ? `${String(Math.ceil(bytes / 1e3))} kB` : `${megabytes.format(bytes / 1e6)} MB`;

/** Bytes of which one digit of a megabyte would tell nothing. */
const LITTLE = 100_000;
