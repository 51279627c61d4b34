import type { Html } from '../html.ts';

/** One item of a feed. */
export interface FeedItem {
  /** What it is known by for ever; no two items share it. */
  readonly name: string;
  readonly title: string;
  /** BCP 47, where it is another language than that of the feed. */
  readonly language?: string;
  /** The day on which it was last changed, `2024-05-03`. */
  readonly day: string;
  /** The day on which the source published it, where that is known to the day. */
  readonly published?: string | null;
  /** Who speaks or signs. */
  readonly authors?: readonly string[];
  readonly href: string;
  /** What kind of item it is: a word for machines and one for people. */
  readonly category: { readonly term: string; readonly label: string };
  readonly content: Html;
  /** The entry that it is, with the ids of its paragraphs. */
  readonly entry?: { readonly id: string; readonly paragraphs: readonly string[] };
}

/** A feed, its items newest first. */
export interface Feed {
  readonly name: string;
  readonly title: string;
  readonly author: string;
  /** BCP 47. */
  readonly language: string;
  /** The page that shows the same. */
  readonly page: string;
  /** The address of the feed in each form, where the archive has one. */
  readonly self: { readonly atom: string; readonly json: string } | null;
  readonly items: readonly FeedItem[];
}

/** The day of a feed in which nothing has happened yet. */
export const BEGINNING = '1970-01-01';

/** The first moment of a day, as feeds write it: records know no time. */
export const instantOf = (day: string): string => `${day}T00:00:00Z`;
