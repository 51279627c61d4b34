/** Words of no language, so that nothing of a collection is in them; always the same for the same number. */
const SYLLABLES = [
  'ba',
  'ce',
  'do',
  'fen',
  'ga',
  'hul',
  'jo',
  'kir',
  'lo',
  'mar',
  'no',
  'pel',
  'qui',
  'ros',
  'ta',
  'vu',
];

/** The least and the most words of an invented sentence. */
const SENTENCE = [6, 22] as const;

/** A row of numbers that look drawn by lot and are the same each time: xorshift, 32 bits. */
function* draw(seed: number): Generator<number, never> {
  let state = (seed + 1) * 2_654_435_761;
  for (;;) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    yield state >>> 0;
  }
}

/** Words, one after another, without end. */
function* inventWords(seed: number): Generator<string, never> {
  const lots = draw(seed);
  for (;;) {
    const length = 1 + (lots.next().value % 4);
    yield Array.from({ length }, () => SYLLABLES[lots.next().value % SYLLABLES.length]).join('');
  }
}

/** Running text of at least so many characters in one line. */
export function inventProse(seed: number, characters: number): string {
  const words = inventWords(seed);
  const lots = draw(seed + 7);
  const sentences: string[] = [];
  for (let length = 0; length < characters;) {
    const size = SENTENCE[0] + (lots.next().value % (SENTENCE[1] - SENTENCE[0]));
    const sentence = `${capitalise(Array.from({ length: size }, () => words.next().value).join(' '))}.`;
    sentences.push(sentence);
    length += sentence.length + 1;
  }
  return sentences.join(' ');
}

/** A page of about so many characters: a title, a date, and paragraphs in which two people speak by turns. */
export function inventPage(seed: number, characters: number): string {
  const [first, second, ...title] = Array.from({ length: 9 }, nextOf(inventWords(seed))).map(capitalise);
  const lines = [title.join(' '), `${1 + (seed % 28)} May ${1990 + (seed % 30)}`];
  for (let length = 0, turn = 0; length < characters; turn++) {
    const label = turn % 3 === 0 ? `${turn % 2 === 0 ? `${first} ${second}` : `${second} ${first}`}: ` : '';
    const line = `${label}${inventProse(seed * 1000 + turn, 400)}`;
    lines.push(line);
    length += line.length + 1;
  }
  return `${lines.join('\n')}\n`;
}

/** A channel of posts, of about so many characters in all, each headed by its date. */
export function inventChannel(posts: number, characters: number): string {
  const lines = Array.from({ length: posts }, (_, index) => {
    const day = new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10).split('-').reverse().join('.');
    const body = Array.from({ length: 4 }, (_, part) => inventProse(index * 10 + part, characters / posts / 4 - 30));
    return [day, `📍 ${body.join('\n')}`, '#invented', 'VIEW IN TELEGRAM', ''].join('\n');
  });
  return `${lines.join('\n')}\n`;
}

/** So many lines of one word each. */
export function inventWordLines(count: number): string {
  return `${Array.from({ length: count }, nextOf(inventWords(1))).join('\n')}\n`;
}

const nextOf = (words: Generator<string, never>) => (): string => words.next().value;

const capitalise = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
