/** A person as a text names one: the name as printed, and the title before it. */
export interface NamedPerson {
  readonly name: string;
  /** `President of Russia`; empty where none is printed. */
  readonly role: string;
}

/** Words that name an office or a courtesy: what stands before the name, and up to the last of them, is no part of it. */
const OFFICE_WORDS =
  'president|vice-president|minister|premier|secretary|secretary-general|general|chair|chairman|chairwoman|chairperson|director|ambassador|envoy|representative|spokesman|spokeswoman|spokesperson|speaker|chancellor|king|queen|emperor|emir|sultan|sheikh|prince|princess|pope|patriarch|metropolitan|governor|mayor|head|chief|deputy|leader|aide|adviser|advisor|commissioner|ombudsman|ombudswoman|prosecutor|attorney|judge|justice|senator|congressman|academician|professor|doctor|colonel|major|captain|admiral|marshal|lieutenant|rector|editor|editor-in-chief|correspondent|journalist|anchor|moderator|host|presenter|member|delegate|coordinator|manager|officer|ceo|founder|author|artist|coach|mr|mrs|ms|miss|dr|shri|smt|sri|sir|lady|lord|madam|fm|pm|hon|h\\.?e|his|her|excellency|majesty|highness|general-secretary|президент|министр|премьер-министр|секретарь|председатель|директор|посол|представитель|глава|канцлер|король|губернатор|руководитель|заместитель|господин|госпожа|г-н|г-жа';
/** Ranks and offices cut short, with their full stop. */
const SHORTENED = 'maj|gen|lt|col|capt|adm|sgt|brig|cmdr|cpl|sen|rep|amb|gov|prof|rev';
const OFFICE = new RegExp(`^(?:(?:${OFFICE_WORDS})[.,]?|(?:${SHORTENED})\\.)$`, 'iu');

/** What is put before the name of anybody. */
const COURTESY = /^(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Shri|Smt|Sri)\.?\s+)+/iu;

/** Words in lower case that stand inside a name. */
const PARTICLE = /^(?:de|da|di|do|dos|del|della|der|den|van|von|bin|ibn|al|el|la|le|ter|ten|af|zu|y|e|und|i)$/u;

/** Words in lower case that stand inside a title: "President of the Republic", "Minister for Trade and Industry". */
const CONNECTIVE =
  /^(?:of|the|for|and|to|in|on|at|a|an|with|by|from|under|by-election|de|du|des|la|и|по|при|в|на|of\u2019s)$/u;

/** Words of a title that stand in capitals with all others, and are in no name. */
const SHOUTED = /^(?:OF|FOR|THE|AND)$/u;

const CAPITALISED = /^["“«(]?(?:\p{Lu}[\p{L}\p{M}'’.-]*|\p{Lu}\.)[,"”»)]?$/u;

/** The names of countries in English, to tell "of Turkey" from the name that follows it. */
const COUNTRIES: ReadonlySet<string> = new Set(
  [
    ...listCountries(),
    'Turkey',
    'Czech Republic',
    'United States',
    'United States of America',
    'USA',
    'US',
    'UK',
    'UAE',
    'Britain',
    'Great Britain',
    'Belarus',
    'Kyrgyz Republic',
    'Russian Federation',
    'European Union',
    'UN',
    'SCO',
    'EU',
    'Republic of Korea',
    'DPRK',
    'PRC',
    "People's Republic of China",
    'People’s Republic of China',
    'Ivory Coast',
    'Burma',
    'Macedonia',
    'Vietnam',
    'Syria',
    'Iran',
    'Palestine',
    'South Ossetia',
    'Abkhazia',
    'Union State',
    'the Kremlin',
  ].map((name) => name.toLowerCase()),
);

/**
 * Splits "President of Russia Vladimir Putin" into the title and the name. The name is what follows the
 * last word of the title; of a longer rest, the country that the title is of is taken off, then the last
 * two words with their particles are the name.
 *
 * @returns undefined where no name stands there.
 */
export function splitTitle(text: string): NamedPerson | undefined {
  const [first = '', ...after] = text.replace(/\s*\([^)]*\)/g, '').split(/,\s/);
  const before = first.replace(COURTESY, '').trim();
  if (after.length > 0 && isBareName(before)) {
    const courtesy = first.slice(0, first.lastIndexOf(before));
    return { name: before, role: `${courtesy}${after.join(', ')}`.trim() };
  }
  const words = withoutReversal(
    text
      .replace(/\s*\([^)]*\)/g, '')
      .trim()
      .split(' ')
      .filter(Boolean),
  );
  const office = words.findLastIndex((word) => OFFICE.test(word));
  const rest = words.slice(office + 1);
  const name = office < 0 ? rest : withoutComplement(rest);
  if (name.length === 0 || name.length > 5 || !name.every((word) => CAPITALISED.test(word) || PARTICLE.test(word)))
    return undefined;
  if (!CAPITALISED.test(name[0] ?? '') || name.some((word) => SHOUTED.test(word))) return undefined;
  return { name: name.join(' ').replace(/,$/, ''), role: words.slice(0, words.length - name.length).join(' ') };
}

/** Two to four words of a name and no title: "Vladimir Putin, President of Russia". */
export function isBareName(text: string): boolean {
  const words = text.trim().split(' ');
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    !hasOffice(text) &&
    words.every((word) => CAPITALISED.test(word) || PARTICLE.test(word))
  );
}

/** Pages with a card behind each name are copied with the card in the text: the name again, surname first, and an office. */
function withoutReversal(words: readonly string[]): readonly string[] {
  const at = words.findIndex((word, index) => {
    const [surname, again, given = ''] = words.slice(index + 1, index + 4);
    return surname !== undefined && surname === again && given.startsWith(word);
  });
  return at < 0 ? words : words.slice(0, at + 2);
}

/** Whether every word of a label could belong to a title and a name. */
export function looksLikeName(text: string): boolean {
  const [before = ''] = text.split(/,\s/);
  if (isBareName(before.replace(COURTESY, '')) && hasOffice(text)) return true;
  const words = text
    .replace(/\s*\([^)]*\)/g, '')
    .split(' ')
    .filter(Boolean);
  return (
    words.length > 0 &&
    words.every((word) => CAPITALISED.test(word) || CONNECTIVE.test(word) || PARTICLE.test(word) || OFFICE.test(word))
  );
}

/** Whether a title (an office, a rank, a courtesy) stands in the text. */
export function hasOffice(text: string): boolean {
  return text.split(/[ ,]+/).some((word) => OFFICE.test(word));
}

/** Whether words name a body of people and no person: "Lamp Council". */
export function isBody(text: string): boolean {
  return BODY.test(text);
}

const BODY =
  /(?:^|\s)(?:council|committee|commission|assembly|ministry|department|government|parliament|organi[sz]ation|union|association|alliance|conference|summit|forum|court|board|bureau|office|embassy|agency|institute|centre|center|bank|fund|group|party|secretariat|mission|delegation|federation|republic|nations|states|parties|members|heads|leaders|ministers)(?:\s|$)/iu;

/** In Russian the country follows the office without a word between: only a patronymic makes a name of three words. */
const CYRILLIC = /^\p{Script=Cyrillic}/u;
const PATRONYMIC = /(?:вич|вна|ична|ович|оглы|кызы)$/iu;

/** Drops "of Russia" or "of the Federal Service for Financial Monitoring" before a name. */
function withoutComplement(words: readonly string[]): readonly string[] {
  const isWhole =
    words.length <= 2 ||
    (words.length === 3 && (!CYRILLIC.test(words[0] ?? '') || words.some((word) => PATRONYMIC.test(word))));
  if (!CONNECTIVE.test(words[0] ?? '')) return isWhole ? words : lastName(words);
  for (let end = Math.min(words.length - 1, 7); end > 0; end--) {
    const complement = words
      .slice(0, end)
      .join(' ')
      .replace(/^(?:of|for|to)\s+/, '')
      .replace(/,$/, '');
    if (COUNTRIES.has(complement.toLowerCase()) || COUNTRIES.has(complement.replace(/^the\s+/, '').toLowerCase()))
      return words.slice(end);
  }
  return lastName(words);
}

function lastName(words: readonly string[]): readonly string[] {
  let from = words.length - (PATRONYMIC.test(words.at(-2) ?? '') ? 3 : 2);
  while (from > 0 && PARTICLE.test(words[from] ?? '') && !CONNECTIVE.test(words[from] ?? '')) from--;
  return words.slice(Math.max(0, from));
}

function listCountries(): string[] {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  return letters.flatMap((a) => letters.flatMap((b) => names.of(a + b) ?? []));
}
