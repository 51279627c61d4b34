import type { Line } from './capture.ts';
import type { EntryType } from '../../src/schemas/entry.ts';

/**
 * What makes a rule certain enough to take a line out of the text:
 * - `alone`: the line as a whole says it, wherever it stands;
 * - `company`: it says it in a run of lines of the same sort, as in a menu;
 * - `head`: it says it above the title;
 * - `beside`: it says it between the title and the text;
 * - `foot`: it says it below the last running text.
 */
type Certainty = 'alone' | 'company' | 'head' | 'beside' | 'foot';

/** A row of a profile: a line that matches becomes what the row says. */
export interface LineRule {
  readonly name: string;
  /** Why that is certain. */
  readonly reason: string;
  readonly as: 'furniture' | 'caption' | 'separator' | 'omission' | 'byline';
  readonly where: Certainty;
  /** Matched against the whole line, as it reads; a group named `value` holds the field. */
  readonly match: RegExp | ReadonlySet<string>;
}

/** A label under which a list of pointers to other documents stands. */
export interface TeaserRule {
  readonly name: string;
  readonly reason: string;
  readonly match: RegExp;
}

/** A label with short lines under it, up to the next line that ends it, all of it frame. */
export interface SectionRule {
  readonly name: string;
  readonly reason: string;
  readonly opens: RegExp;
  readonly ends: RegExp;
}

/** Something that a frame states about the page: a named group of a line. */
export interface FactRule {
  readonly name: string;
  readonly reason: string;
  readonly match: RegExp;
  /** The field that the group `value` holds. */
  readonly field: 'publisher' | 'url' | 'published';
}

/** What we know of one family of sources. */
export interface Profile {
  readonly name: string;
  /** Which sources it is of, for people. */
  readonly about: string;
  /** A page holds one text, as a rule; a channel holds many posts. */
  readonly kind: 'page' | 'channel';
  /** Lines by which the family is known; so many of these different signs must stand in the capture. */
  readonly signs: readonly RegExp[];
  readonly atLeast: number;
  /** Lines of a form that no other family has: one is enough. */
  readonly proofs?: readonly RegExp[];
  /** A shape of the whole that no other family has. */
  readonly shape?: (lines: readonly Line[]) => boolean;
  readonly lines: readonly LineRule[];
  readonly sections?: readonly SectionRule[];
  readonly facts?: readonly FactRule[];
  readonly teasers?: readonly TeaserRule[];
  /** What the date beside the title is, where the page has no other: when it was published, or what it tells of. */
  readonly headDate: 'published' | 'event';
  /** A clock of the page: the date right above one is the capture's own. */
  readonly clock?: RegExp;
  /** The type of its texts, where the family has one. */
  readonly type?: EntryType;
  /** Whether the line under the date of the title is the place. */
  readonly placeUnderDate?: boolean;
}

/** Whether a line, as it reads, is of a rule. */
export function matches(rule: Pick<LineRule, 'match'>, text: string): boolean {
  return rule.match instanceof RegExp ? rule.match.test(text) : rule.match.has(text);
}
