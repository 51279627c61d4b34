import { z } from 'zod';
import { GROUPS } from '../archive/capture/kinds.ts';
import { AUTHORITY_KINDS, AuthorityId } from './authority.ts';
import { EntryHead, Part } from './entry.ts';
import { EntryId, ParagraphId } from './ids.ts';
import { Ledger } from './ledger.ts';
import { Note } from './note.ts';
import { Place } from './place.ts';

/** The name of the file beside the store that holds rendered HTML. */
const Rendered = z.string().regex(/^[0-9a-f]{16,64}$/);

const Group = z.enum(GROUPS);

/** Lines of a capture, first and last included, from 1. */
const Lines = z.strictObject({ first: z.int().min(1), last: z.int().min(1) });
export type Lines = z.infer<typeof Lines>;

/** A paragraph without its words: its id and where it stands in the capture. */
const OutlineItem = z.strictObject({
  id: ParagraphId,
  ...Place.shape,
  lines: Lines,
  /** Its pieces, where something else stands in the middle. */
  parts: z.array(Part).optional(),
  /** The rules by which it was made of its lines, where any did more than read them. */
  rules: z.array(z.string()),
});
export type OutlineItem = z.infer<typeof OutlineItem>;

/** That an entry names somebody or something that an authority knows. */
const NamedHere = z.strictObject({
  kind: z.enum(AUTHORITY_KINDS),
  id: AuthorityId,
  /** Whether the title does, where that is a line of the capture. */
  title: z.boolean(),
  /** The paragraphs that do, by their numbers from 1, each with how often. */
  paragraphs: z.array(z.strictObject({ number: z.int().min(1), id: ParagraphId, times: z.int().min(1) })),
  /** The first place, in its paragraph; null where the title alone names it. */
  line: z.strictObject({ before: z.string(), name: z.string(), after: z.string() }).nullable(),
});
export type NamedHere = z.infer<typeof NamedHere>;

/** Names as printed, each with the id of the authority that knows it. */
const KnownNames = z.record(z.string(), AuthorityId);

/** What the site keeps of an entry: what pages and lists need, and where the HTML of its text is. */
export const StoredEntry = z.strictObject({
  head: EntryHead,
  outline: z.array(OutlineItem),
  /** Where the entry stands in its capture: from its first line to its last. */
  lines: Lines,
  /** Where each of its variants stands, in their order. */
  variantLines: z.array(Lines),
  /** The label of each speaker's first turn, as printed. */
  labels: z.array(z.strictObject({ speaker: z.string(), label: z.string() })),
  /** Whom and what it names, in the order of the text. */
  named: z.array(NamedHere),
  /** Which of its speakers and places are known. */
  known: z.strictObject({ speakers: KnownNames, places: KnownNames }),
  rendered: Rendered,
});
export type StoredEntry = z.infer<typeof StoredEntry>;

/** What the site keeps of a capture, and where the HTML of its lines is. */
export const StoredCapture = z.strictObject({
  ...Ledger.omit({ spans: true, written: true }).shape,
  note: Note.nullable(),
  /** Whether its text was withdrawn: then no word of it is shown, and it has no lines, runs or characters by group. */
  withdrawn: z.boolean(),
  /** Of the decoded text, as a reader would count its characters; of a withdrawn one, its UTF-16 code units. */
  codePoints: z.int().min(0),
  /** UTF-16 code units of which the ledger says nothing, or two things. */
  unaccounted: z.int().min(0),
  /** Code points by group, adding up to `codePoints` where it was not withdrawn. */
  characters: z.record(Group, z.int().min(0)),
  /** Lines in which a group occurs. */
  linesWith: z.record(Group, z.int().min(0)),
  lines: z.int().min(0),
  runs: z.array(z.strictObject({ group: Group, ...Place.shape })),
  /** Its entries in the order of the capture, and how many of its characters are the text of each. */
  entries: z.array(z.strictObject({ id: EntryId, characters: z.int().min(0) })),
  /** The rules that decided what became of its lines. */
  rules: z.array(z.string()),
  rendered: Rendered,
});
export type StoredCapture = z.infer<typeof StoredCapture>;
