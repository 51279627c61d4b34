import type { Profile } from '../rules.ts';

/** A town and the time there. */
const CLOCK = /^\p{Lu}[\p{L} .'’-]{1,30}: \d{1,2}:\d{2}$/u;

/** Pages of an embassy, with the clocks of two capitals and a list of the latest documents. */
export const embassy: Profile = {
  name: 'embassy',
  about: 'pages of an embassy: speeches, interviews and articles',
  kind: 'page',
  signs: [
    CLOCK,
    /^Consular (?:queries|enquiries|section)\s*:/i,
    /^SPEECHES, INTERVIEWS, ARTICLES$/i,
    /^all messages$/i,
    /^\S+@\S*(?:emb|mfa|mid)\S*$/i,
    /^LATEST EVENTS$/i,
  ],
  atLeast: 2,
  headDate: 'published',
  clock: CLOCK,
  lines: [
    {
      name: 'embassy-clock',
      reason: 'a town and the time there, above the title: a clock of the page',
      as: 'furniture',
      where: 'head',
      match: CLOCK,
    },
    {
      name: 'embassy-section',
      reason: 'the name of a section of the site, in capitals, above the title',
      as: 'furniture',
      where: 'head',
      match:
        /^(?:SPEECHES, INTERVIEWS, ARTICLES|PRESS RELEASES(?: AND NEWS)?|EMBASSY NEWS|NEWS|STATEMENTS(?: AND COMMENTS)?|ARTICLES|INTERVIEWS|SPEECHES|FOREIGN POLICY|BILATERAL RELATIONS)$/,
    },
    {
      name: 'embassy-counter',
      reason: 'a running count of days since something, above the title',
      as: 'furniture',
      where: 'head',
      match: /^\d{1,5} days (?:have )?passed since .+$/i,
    },
  ],
  teasers: [
    { name: 'embassy-latest', reason: 'the list of the latest documents of the site', match: /^LATEST EVENTS$/ },
  ],
};
