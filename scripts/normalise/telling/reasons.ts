import { GENERAL_LINES, GENERAL_TEASERS } from '../profiles/general.ts';
import { PROFILES } from '../profiles/index.ts';

/** The rules that are no row of a profile, because they look at more than one line. */
const ENGINE_RULES: Readonly<Record<string, string>> = {
  title: 'the line that serves as title: it stands twice, a date stands beside it, or text follows it',
  'title-again': 'the title once more',
  'title-after-separator': 'a line of stars, a title and a speaker: here another document begins',
  'date-beside-title': 'a line that is nothing but a date, beside the title',
  'time-beside-title': 'the time of day under the date',
  'date-above-text':
    'a line that is nothing but a date, with its place or without, above the text, where none stands beside a title',
  'row-byline': 'a label that names who speaks or writes, with the name, between title and text',
  'row-place': 'a label that says where, with the place, between title and text',
  'byline-by': 'the word "by" and a name, between title and text',
  'name-and-office': 'a name and an office alone on a line between title and text',
  'date-behind-title': 'a date behind the title, on its line',
  'author-and-date': 'the word "by", a name and a date and nothing else, beside the title',
  'date-below-text': 'a place and a date and nothing else below the text, where no date stands above it',
  'page-end': 'the number of a page, among others that go up',
  'running-head': 'the same short line beside the numbers of several pages',
  'place-and-date': 'a place and a date and nothing else, beside the title',
  'place-under-date': 'a few words in capitals under the date, where the family puts the place',
  'page-clock': 'the date above the clocks of the page: when the capture was taken',
  'head-short': 'a short line above the title, among lines of the frame',
  'foot-short': 'a short line below the text, after the frame has begun there',
  'head-and-foot': 'two lines or more that stand above the title and once more below all text, in the same order',
  'tag-list':
    'below all text a label for the words under which a site files its texts, and these words, each on a line',
  'foot-date': 'a date with its label at the foot, where one stands above the text too',
  'menu-run': 'a short line between words that menus are made of',
  listing: 'one of many dated pointers on a page without running text',
  'listing-frame': 'a short line on a page that is nothing but a list of pointers',
  'html-title': 'the title of the window, which shows on no page',
  'html-frame': 'an element that holds the frame of a site: a menu, a form, a button, the foot',
  'html-links': 'three or more short links with nothing else beside them in their element: a menu',
  'html-tooltip': 'a card that shows only when one points at a name',
  'html-caption': 'an element for captions',
  'html-place': 'the markup of the page names it as the place',
  'html-outside': 'it stands outside what the markup of the page names as the article',
  'export-channel': 'the name of the channel that was exported',
  'export-date': 'when the message was published',
  'export-forwarded': 'the channel that the message was forwarded from',
  'export-twin': 'the text of the message once more, under another key',
  'export-label': 'words on a button, or of a file that goes with the message',
  'export-field': 'what an export says of a message without a text',
  'widget-frame': 'what the web page of a channel shows beside the text of its posts',
  'widget-forwarded': 'the channel that the post was forwarded from',
  'telegram-foot': 'how often a post was seen and when it was sent, one below the other',
  'telegram-forwarded-from': 'the words "Forwarded from" alone on a line, and the name of the channel below them',
  'telegram-name': 'the name of the channel, above the number of those who follow it',
  'telegram-channel': 'the name of the channel above each of its posts, and the stand-in for a picture below it',
  'mail-head': 'a row of the head of a letter sent by e-mail, among others',
  'mail-date': 'the row of such a head that says when it was sent',
  'mail-subject': 'the row of such a head that says what it is about',
  'mail-signature': 'short lines below two dashes, at the end of a letter sent by e-mail',
  'heading-mark': 'the mark of Markdown before a heading',
  'emphasis-mark': 'the marks of Markdown around words in bold or italics',
  'time-code': 'when in a recording words are spoken, among others that go up at the pace of speech',
  'cue-time': 'the number of a subtitle, and from when to when it is shown',
  'cue-note': 'a note or a style in a file of subtitles, which nobody sees',
  'cue-tag': 'a tag in a subtitle: who speaks, or how it looks',
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
