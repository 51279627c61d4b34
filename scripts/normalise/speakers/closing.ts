import { readDateline } from '../dates/datelines.ts';

/** What a paragraph says of its own turn. */
interface Spoken {
  readonly text: string;
  readonly speaker: string | null;
  readonly label: string | null;
}

/** Below the last label, what tells that the talk is over: nobody says it. */
const CLOSINGS: readonly { name: string; reason: string; match: RegExp }[] = [
  {
    name: 'concluded',
    reason: 'the record says when the meeting ended',
    match:
      /^[([]?(?:the|this) (?:\p{L}+ ){0,2}(?:briefing|meeting|(?:press |news )?conference|session|sitting|interview|hearing|debate|call|event|committee|house|council) (?:was |were |then |is )?(?:concluded|ended|rose|adjourned|suspended|closed|over|concludes|ends)\b.{0,80}$/iu,
  },
  {
    name: 'end-of-transcript',
    reason: 'the words for the end of a transcript stand alone',
    match:
      /^[([<*–—-]*\s*(?:end of (?:the )?(?:transcript|transcription|briefing|interview|recorded segment|event|recording|text)|end transcript|transcript ends|whereupon,? .{5,120}|конец (?:стенограммы|записи)|（?完）?)\s*[.)\]>*–—-]*$/iu,
  },
  {
    name: 'end',
    reason: 'the word alone, or with the time of day',
    match: /^[-–—*\s]*(?:end|конец)[-–—*\s]*(?:\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?(?:\s\p{Lu}{2,5})?)?$/iu,
  },
  {
    name: 'put-and-agreed',
    reason: 'the record of a parliament says what came of the debate',
    match:
      /^(?:question (?:accordingly |again )?(?:put(?:,)? and (?:agreed to|negatived)|proposed)|ordered, that|resolved, that|bill (?:accordingly )?read a|adjourned (?:till|until|at|accordingly)|house adjourned)\b.{0,200}$/iu,
  },
  {
    name: 'where-and-when',
    reason: 'a place alone and a date alone below it are where and when the talk was, as a letter has them',
    match: /^\p{Lu}[\p{L} .,'’-]{1,40}$/u,
  },
];

/** Below so many paragraphs no end is looked for. */
const FOOT = 8;

/**
 * Takes what stands below the end of a talk out of the last turn.
 *
 * @param paragraphs Those of the text, in order.
 */
export function closeTalk<Paragraph extends Spoken>(paragraphs: readonly Paragraph[]): Paragraph[] {
  const last = paragraphs.findLastIndex(({ label }) => label !== null);
  const end = paragraphs.findIndex(
    (_, index) => index > Math.max(last, paragraphs.length - FOOT) && closes(paragraphs, index),
  );
  if (last < 0 || end < 0) return [...paragraphs];
  return paragraphs.map((paragraph, index) => (index < end ? paragraph : { ...paragraph, speaker: null }));
}

function closes(paragraphs: readonly Spoken[], index: number): boolean {
  const text = paragraphs[index]?.text ?? '';
  return CLOSINGS.some(
    ({ name, match }) =>
      match.test(text) && (name !== 'where-and-when' || readDateline(paragraphs[index + 1]?.text ?? '') !== undefined),
  );
}
