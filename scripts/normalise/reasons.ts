import { GENERAL_LINES, GENERAL_TEASERS } from './profiles/general.ts';
import { PROFILES } from './profiles/index.ts';

/** The rules that are no row of a profile, because they look at more than one line. */
const ENGINE_RULES: Readonly<Record<string, string>> = {
  title: 'the line that serves as title: it stands twice, a date stands beside it, or text follows it',
  'title-again': 'the title once more',
  'title-after-separator': 'a line of stars, a title and a speaker: here another document begins',
  'date-beside-title': 'a line that is nothing but a date, beside the title',
  'time-beside-title': 'the time of day under the date',
  'date-behind-title': 'a date behind the title, on its line',
  'place-under-date': 'a few words in capitals under the date, where the family puts the place',
  'page-clock': 'the date above the clocks of the page: when the capture was taken',
  'head-short': 'a short line above the title, among lines of the frame',
  'menu-run': 'a short line between words that menus are made of',
  'post-date': 'a date above a post',
  'post-again': 'a post stands there once more, to the letter',
};

/** Why each rule is certain, by its name. */
export function listReasons(): ReadonlyMap<string, string> {
  const rows = [
    ...PROFILES.flatMap(({ lines, sections = [], facts = [], teasers = [] }) => [
      ...lines,
      ...sections,
      ...facts,
      ...teasers,
    ]),
    ...GENERAL_LINES,
    ...GENERAL_TEASERS,
  ];
  return new Map([...rows.map(({ name, reason }) => [name, reason] as const), ...Object.entries(ENGINE_RULES)]);
}
