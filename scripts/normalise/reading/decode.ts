import { analyse } from 'chardet';

/** A file as text, and how sure the way to it is. */
export interface Decoded {
  readonly text: string;
  /** A label of the WHATWG Encoding standard. */
  readonly encoding: string;
  /** Sequences of bytes that are no character in that encoding and read as U+FFFD. */
  readonly lost: number;
}

/** Why a file can't be read as text. */
export interface Undecoded {
  readonly why: string;
}

/** The least confidence of a guess, of 100. */
const SURE = 20;

/** How many times as likely to be text as the next guess the best one must read. */
const MARGIN = 1.5;

/** The letters that fill a text in a script that is written in several encodings: Cyrillic and Han by frequency. */
const FREQUENT = /[оеаинтсрвлкмдпу的一是在不了有和人这中大为上国我以要他时来用们说到作地]/gu;

/** The largest share of characters that may be lost in text that is UTF-8 all the same. */
const LOSS = 0.01;

/** Bytes at the beginning that say which Unicode it is. */
const MARKS = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

/**
 * Decodes a file: by its byte-order mark; as UTF-8 where it is that, all but a few sequences; as UTF-16
 * where every other byte is zero; as the encoding that a page declares; else by chardet's guess, where it
 * is sure.
 */
export function decode(bytes: Uint8Array): Decoded | Undecoded {
  const mark = MARKS.find((row) => row.bytes.every((byte, index) => bytes[index] === byte));
  if (mark !== undefined) return decodeAs(bytes, mark.encoding);
  const wide = findWide(bytes);
  if (wide !== undefined) return decodeAs(bytes, wide);
  if (bytes.subarray(0, 4096).includes(0))
    return { why: 'the file holds zero bytes: it is no text; take the capture again as text' };

  const utf8 = decodeAs(bytes, 'utf-8');
  if (utf8.lost === 0) return utf8;
  const beyond = utf8.text.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0;
  if (utf8.lost <= utf8.text.length * LOSS && beyond > utf8.lost) return utf8;

  const declared = /<meta[^>]{0,200}charset\s*=\s*["']?(?<label>[\w-]{3,20})/i.exec(
    new TextDecoder('windows-1252').decode(bytes.subarray(0, 2048)),
  )?.groups?.['label'];
  const guesses = analyse(bytes).filter(({ name, confidence }) => isLabel(name) && confidence >= SURE);
  const label = declared !== undefined && isLabel(declared) ? [{ name: declared, confidence: 100 }] : [];
  const readings = (label.length > 0 ? label : guesses)
    .map(({ name, confidence }) => ({ ...decodeAs(bytes, new TextDecoder(name).encoding), confidence }))
    .filter(({ lost }) => lost === 0);
  const sure = pickLikeliest(readings);
  if (sure !== undefined) return { text: sure.text, encoding: sure.encoding, lost: sure.lost };
  const names = guesses.map(({ name, confidence }) => `${name} ${String(confidence)} of 100`).join(', ');
  return {
    why: `neither UTF-8 nor surely anything else (guesses: ${names || 'none'}); save it as UTF-8 under another name`,
  };
}

type Guess = Decoded & { readonly confidence: number };

/** The one reading, or the one that reads by far the most like a text; for scripts that FREQUENT is silent of, by far the surest. */
function pickLikeliest(readings: readonly Guess[]): Guess | undefined {
  const ranked = [...new Map(readings.map((reading) => [reading.encoding, reading])).values()]
    .map((reading) => ({ reading, frequent: reading.text.match(FREQUENT)?.length ?? 0 }))
    .sort((a, b) => b.frequent - a.frequent || b.reading.confidence - a.reading.confidence);
  const [best, next] = ranked;
  const clear = (a: number, b: number): boolean => a > b * MARGIN;
  const isClear =
    next === undefined ||
    (best !== undefined && best.frequent + next.frequent > 0
      ? clear(best.frequent, next.frequent)
      : clear(best?.reading.confidence ?? 0, next.reading.confidence));
  return isClear ? best?.reading : undefined;
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  return { text, encoding, lost: text.match(/\ufffd/g)?.length ?? 0 };
}

/** UTF-16 without a mark: blanks and line ends stand in one order of bytes and in the other not at all, and it is mostly letters. */
function findWide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const head = bytes.subarray(0, 4096);
  if (bytes.length % 2 !== 0 || !head.includes(0)) return undefined;
  return (['utf-16le', 'utf-16be'] as const).find((encoding) => {
    const { text, lost } = decodeAs(head, encoding);
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    return lost <= 1 && /[ \n]/.test(text) && !/\u2000|\u0a00|\u0d00/.test(text) && letters > text.length * 0.5;
  });
}

function isLabel(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== '';
  } catch {
    return false;
  }
}
