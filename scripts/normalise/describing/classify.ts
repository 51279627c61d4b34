import type { EntryType } from '../../../src/schemas/entry.ts';
import { type Draft, listBelowTitle } from '../segmenting/drafts.ts';
import type { ParagraphDraft } from '../segmenting/paragraphs.ts';

/** A sign of a type of text: where it is looked for, and how much it counts. */
interface Cue {
  readonly name: string;
  readonly reason: string;
  readonly type: Exclude<EntryType, 'telegram-post'>;
  readonly where: 'title' | 'lead' | 'paragraph';
  readonly match: RegExp;
  readonly weight: number;
}

const CUES: readonly Cue[] = [
  {
    name: 'titled-article',
    reason: 'the title calls it an article, or says where it was published',
    type: 'article',
    where: 'title',
    match: /^(?:article|op-?ed|essay|commentary|opinion)\b|\bpublished in\b|^статья|署名文章/iu,
    weight: 9,
  },
  {
    name: 'titled-speech',
    reason: 'the title names words spoken or delivered',
    type: 'speech',
    where: 'title',
    match:
      /\b(?:speech|speaks|remarks|address(?:es|ed)?|statement|interview|(?:press|news) conference|briefing|answers? (?:to )?(?:media )?questions|toast|keynote|transcript|opening words|greetings? (?:to|on))\b|выступлени|обращени|интервью|пресс-конференци|заявлени|стенограмма|\b(?:discours|allocution|déclaration|entretien|conférence de presse|rede|ansprache|regierungserklärung|pressekonferenz|discurso|declaraci[oó]n|entrevista|rueda de prensa)\b|konuşma|açıklama|كلمة |خطاب|مؤتمر صحفي|سخنرانی|نشست خبری|сөйлеген сөзі|мәлімдеме|nutqi|讲话|致辞|发言|答记者问|采访|记者会/iu,
    weight: 5,
  },
  {
    name: 'titled-readout',
    reason: 'the title tells of a meeting, a visit, a call, a message or an order',
    type: 'readout',
    where: 'title',
    match:
      /\b(?:meeting|met|meets?|talks|visit(?:s|ed)?|(?:telephone|phone) (?:conversation|call)|readout|call with|congratulat\w+|condolences|message|telegram|executive order|order|received?|signed|attend(?:s|ed)?|chair(?:s|ed)?|took part|takes part|opened|awarded|session|summit|council|consultations)\b|встреч|переговор|визит|телефонн|соболезнован|поздравлен|указ|заседани|会见|会谈|通电话|出席|访问/iu,
    weight: 3,
  },
  {
    name: 'told-in-lead',
    reason: 'the first lines tell, in the third person, what was held, said or signed',
    type: 'readout',
    where: 'lead',
    match:
      /\b(?:was|were|is being) (?:also )?(?:held|attended|signed|chaired|received|discussed|opened|informed|briefed|familiari[sz]ed)\b|\b(?:held|had) (?:a |an |the )?(?:\w+ ){0,3}(?:meeting|talks|conversation|session|consultations|call)\b|\b(?:met|spoke|talked) (?:with|by|on)\b|\btaking part in the\b|\b(?:signed|chaired|attended|visited|received|congratulated|sent (?:a|his|her)|expressed (?:his|her)|took part)\b|состоял(?:ась|ся|ось)|провёл|провел|принял|встретил|会见|举行|出席/iu,
    weight: 3,
  },
  {
    name: 'salutation',
    reason: 'the first lines greet those who listen',
    type: 'speech',
    where: 'lead',
    match:
      /^(?:(?:good (?:morning|afternoon|evening|day))\b|(?:dear|esteemed|distinguished|honou?rable|respected)\b.{0,120}[,!.:]$|ladies and gentlemen|(?:mr|madam|mrs|ms) (?:president|chair\w*|speaker|secretary|prime)\b.{0,120}[,!.:]$|your excellenc\w+|excellencies|friends[,!]|colleagues[,!]|fellow\b.{0,60}[,!]$|уважаем|дорогие|добрый день|здравствуйте|mesdames|monsieur le|madame la|mes chers|sehr geehrte|meine (?:sehr geehrten )?damen|liebe |señor(?:as|es|a)?\b|sayın |değerli |құрметті|hurmatli|aziz |السيد|أيها|أصحاب|بسم الله|माननीय|尊敬的|各位|女士们)/iu,
    weight: 6,
  },
  {
    name: 'following-is',
    reason: 'the first lines announce the very words of somebody',
    type: 'speech',
    where: 'lead',
    match:
      /^following (?:is|are) (?:the )?(?:text of |full text of |transcript of |edited transcript of )?.{0,100}\b(?:message|remarks|statement|speech|address|transcript|press conference)\b|^the following statement (?:was|is)\b/iu,
    weight: 6,
  },
  {
    name: 'quoted',
    reason: 'a paragraph quotes somebody and says who said so: a report',
    type: 'article',
    where: 'paragraph',
    match:
      /^["“«].{20,}["”»],?\s.{0,40}\b(?:said|says|stated|noted|added|stressed|emphasi[sz]ed|explained|told|underlined|pointed out|concluded)\b|^["“«].{20,}[,.]["”»]\s.{2,80}\b(?:said|stated|noted|added|stressed|emphasi[sz]ed|explained|told)\b|["”»],? [—–-] (?:сказал|отметил|заявил|подчеркнул|добавил)/u,
    weight: 2,
  },
  {
    name: 'first-person',
    reason: 'a paragraph speaks as "I" or "we"',
    type: 'speech',
    where: 'paragraph',
    match: /^(?!["“«]).*\b(?:I|I’m|I'm|we|We|my|our|us)\b(?!["”»])|(?:^|\s)(?:я|мы|наш\p{L}*)(?:\s|,)/u,
    weight: 0.4,
  },
];

/**
 * Tells the type of a text: that of its family where it has one; else speech where most of it stands under
 * labels of speakers; else what the signs say; else an article.
 */
export function classify(draft: Draft, title: string | null): EntryType {
  const { type, paragraphs } = draft;
  if (type !== null) return type;
  const size = (some: readonly ParagraphDraft[]): number => some.reduce((sum, { text }) => sum + text.length, 0);
  const first = paragraphs.findIndex(({ label }) => label !== null);
  const isTalk = paragraphs.filter(({ label }) => label !== null).length > 1;
  const spoken = paragraphs.filter(
    ({ speaker, label }, index) => speaker !== null || label !== null || (isTalk && index > first),
  );
  if (spoken.length > 0 && size(spoken) * 2 >= size(paragraphs)) return 'speech';
  const score = (of: EntryType): number =>
    CUES.filter((cue) => cue.type === of).reduce((sum, cue) => sum + count(cue, title, draft) * cue.weight, 0);
  const ranked = (['readout', 'speech', 'article'] as const)
    .map((kind) => ({ kind, points: score(kind) }))
    .sort((a, b) => b.points - a.points);
  const [best] = ranked;
  return best !== undefined && best.points >= 3 ? best.kind : 'article';
}

/** How often a sign stands there; one in a paragraph counts by share of the paragraphs, up to ten times. */
function count({ where, match }: Cue, title: string | null, draft: Draft): number {
  const { paragraphs } = draft;
  if (where === 'title') return title !== null && match.test(title) ? 1 : 0;
  if (where === 'lead')
    return listBelowTitle(draft)
      .slice(0, 2)
      .some(({ text }) => match.test(text))
      ? 1
      : 0;
  const hits = paragraphs.filter(({ text }) => match.test(text)).length;
  return paragraphs.length === 0 ? 0 : Math.min(10, Math.round((hits / paragraphs.length) * 10));
}
