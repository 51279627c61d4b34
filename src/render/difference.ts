import { safe, type Html } from './html.ts';

/** Two wordings in one: what is gone, what came, and what stayed. */
export const renderDifference = (before: string, now: string): Html => safe`<del>${before}</del><ins>${now}</ins>`;
