import { iso6393 } from 'iso-639-3';
import type { Archive } from '../../../src/schemas/archive.ts';

/** The arguments of zimwriterfs that tell what a ZIM file is, as the openZIM metadata have it. */
export function zimArguments({ name, description, languages, address, keeper }: Archive, slug: string): string[] {
  const codes = [...new Set(languages.map(iso3Of))].join(',');
  const publisher = keeper ?? name;
  return [
    `--title=${name}`,
    `--description=${shorten(description, LONGEST_DESCRIPTION)}`,
    `--language=${codes}`,
    `--creator=${name}`,
    `--publisher=${publisher}`,
    `--name=${slug}_${codes.replaceAll(',', '-')}_all`,
    ...(address === null ? [] : [`--source=${address}`]),
  ];
}

/** Characters of a description, by the openZIM metadata. */
const LONGEST_DESCRIPTION = 80;

/**
 * The code of a language in ISO 639-3, which readers of ZIM files list it by.
 *
 * @param tag BCP 47; of one that has no such code, `und`.
 */
function iso3Of(tag: string): string {
  const [language = ''] = tag.toLowerCase().split('-');
  return iso6393.find((known) => known.iso6391 === language || known.iso6393 === language)?.iso6393 ?? 'und';
}

/** A text cut behind a word, with … where anything is left out. */
function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).replace(/[\s,;:–-]+$/, '')}…`;
}
