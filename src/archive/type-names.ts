import type { EntryType } from '../schemas/entry.ts';

/** What the archive calls each kind of entry: one of them, within a sentence, and several. */
export const TYPE_NAMES: Record<EntryType, { one: string; many: string }> = {
  speech: { one: 'speech', many: 'Speeches' },
  readout: { one: 'readout', many: 'Readouts' },
  article: { one: 'article', many: 'Articles' },
  'telegram-post': { one: 'Telegram post', many: 'Telegram posts' },
};
