/** What stands at the edges of every printed page of a text. */
export interface RunningHead {
  readonly title: string;
  /** Its date in words; empty where that is not known. */
  readonly day: string;
  /** Where the page is found. */
  readonly address: string;
}

/** Properties for the style of the root element, from which the margins of a printed page take their words. */
export const styleOf = ({ title, day, address }: RunningHead): string =>
  `--head:${writeString(title)};--day:${writeString(day)};--foot:${writeString(address)}`;

/** A text as a string of CSS (Syntax Level 3, section 4.3.5): what would end it or begin an escape is escaped. */
const writeString = (text: string): string =>
  `"${text.replace(/["\\\n\r\f\0]/g, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `)}"`;
