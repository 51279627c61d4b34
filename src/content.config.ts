import { defineCollection } from 'astro:content';
import { capturesLoader } from './loaders/captures.ts';
import { entriesLoader } from './loaders/entries.ts';

export const collections = {
  entries: defineCollection({ loader: entriesLoader() }),
  captures: defineCollection({ loader: capturesLoader() }),
};
