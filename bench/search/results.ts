import type { Figure } from '../figures.ts';

/** What was measured, when and on what. */
export interface Run {
  /** The day, ISO 8601. */
  readonly date: string;
  readonly machine: string;
  /** On which texts and with how many queries, each a sentence. */
  readonly notes: readonly string[];
  readonly figures: readonly Figure[];
}

/** Writes a run as a page of Markdown. */
export function writeResults({ date, machine, notes, figures }: Run): string {
  const rows = figures.map(({ name, measured, target, met }) => [
    name,
    measured,
    target ?? '',
    met === null ? '' : met ? 'yes' : '**no**',
  ]);
  const table = [['figure', 'measured', 'target', 'met'], ['---', '---', '---', '---'], ...rows];
  return `# Search, measured

${date}, on ${machine}. Made by \`npm run bench -- search\`; [how it is measured](../README.md#search).

${notes.map((note) => `- ${note}`).join('\n')}

${table.map((row) => `| ${row.join(' | ')} |`).join('\n')}
`;
}
