const megabytes = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/** Bytes as a reader has them told: `3.4 MB`. */
export const inMegabytes = (bytes: number): string => `${megabytes.format(bytes / 1e6)} MB`;
