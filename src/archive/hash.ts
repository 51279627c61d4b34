/** A digest in groups of eight, to be read and compared by eye. */
export const groupDigits = (digest: string): string => digest.replace(/.{8}(?=.)/g, '$& ');
