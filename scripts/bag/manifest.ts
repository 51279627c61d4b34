/** The digests that a bag is written with; RFC 8493 wants every reader to know both. */
export const ALGORITHMS = ['sha256', 'sha512'] as const;
export type Algorithm = (typeof ALGORITHMS)[number];

/** A line of a manifest: a file, from the folder of the bag, and its digest. */
export interface ManifestLine {
  readonly file: string;
  /** Hexadecimal digits. */
  readonly digest: string;
}

/** The names of the files that a bag is described with. */
export const DECLARATION = 'bagit.txt';
export const BAG_INFO = 'bag-info.txt';
export const PAYLOAD = 'data/';
export const manifestName = (algorithm: string): string => `manifest-${algorithm}.txt`;
export const tagManifestName = (algorithm: string): string => `tagmanifest-${algorithm}.txt`;

/**
 * Writes a manifest, its files in order. It reads as a list of GNU coreutils too, where no path holds `%`, a carriage
 * return or a line feed: those are escaped in another way.
 *
 * @see RFC 8493, section 2.1.3
 */
export function formatManifest(lines: Iterable<ManifestLine>): string {
  return [...lines]
    .sort((a, b) => (a.file < b.file ? -1 : 1))
    .map(({ file, digest }) => `${digest}  ${escapePath(file)}\n`)
    .join('');
}

/**
 * Reads a line of a manifest, without its end; null where it is none. Digits may be in either case, but not in both:
 * one digit in another is a bit that was turned.
 */
export function parseManifestLine(line: string): ManifestLine | null {
  const [, digest, file] = /^([0-9a-f]+|[0-9A-F]+)[ \t]+\*?(.+)$/.exec(line) ?? [];
  if (digest === undefined || file === undefined) return null;
  return {
    digest: digest.toLowerCase(),
    file: file.replace(/%(0D|0A|25)/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
  };
}

const escapePath = (file: string): string =>
  file.replace(/[%\r\n]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
