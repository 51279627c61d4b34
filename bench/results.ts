import type { Figure } from './figures.ts';

/** What was measured, when and on what. */
export interface Run {
  /** The day, ISO 8601. */
  readonly date: string;
  readonly machine: string;
  /** On which texts and with how many queries, each a sentence. */
  readonly notes: readonly string[];
  readonly figures: readonly Figure[];
}

/**
 * Writes a run as a page of Markdown.
 *
 * @param subject What was measured, as it is named on the command line.
 */
export function writeResults(subject: string, { date, machine, notes, figures }: Run): string {
  const rows = figures.map(({ name, measured, target, met }) => [
    name,
    measured,
    target ?? '',
    met === null ? '' : met ? 'yes' : '**no**',
  ]);
  const table = [['figure', 'measured', 'target', 'met'], ['---', '---', '---', '---'], ...rows];
  return `# ${subject.charAt(0).toUpperCase()}${subject.slice(1)}, measured

${date}, on ${machine}. Made by \`npm run bench -- ${subject}\`; [how it is measured](../README.md#${subject}).

${notes.map((note) => `- ${note}`).join('\n')}

${table.map((row) => `| ${row.join(' | ')} |`).join('\n')}
`;
}
