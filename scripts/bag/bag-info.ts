import type { Archive } from '../../src/schemas/archive.ts';

/** How much a bag holds: bytes and files of its payload. */
export interface Oxum {
  readonly bytes: number;
  readonly files: number;
}

/** What a bag says of itself. It can be read from it what is not known: such lines are left out. */
export function formatBagInfo(archive: Archive, oxum: Oxum, date: string | null): string {
  const lines: readonly (readonly [label: string, value: string | null])[] = [
    ['Source-Organization', archive.keeper],
    ['External-Description', `${archive.name}. ${archive.description}`],
    ['External-Identifier', archive.address],
    ['Bagging-Date', date],
    ['Payload-Oxum', formatOxum(oxum)],
  ];
  return lines
    .flatMap(([label, value]) => (value === null ? [] : [`${label}: ${value.replace(/\s+/g, ' ')}\n`]))
    .join('');
}

export const formatOxum = ({ bytes, files }: Oxum): string => `${String(bytes)}.${String(files)}`;

/** The payload that a bag says it has; null where it does not say. */
export function readOxum(info: string): string | null {
  return /^Payload-Oxum\s*:\s*(\S+)\s*$/im.exec(info)?.[1] ?? null;
}
