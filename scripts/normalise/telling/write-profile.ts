import type { Learned } from './learn.ts';
import type { LineRule, Profile } from '../rules.ts';

/** Writes a profile that was learned as a file of `profiles/`, with the number of captures beside each line. */
export function writeProfile({ profile, captures, counts, known }: Learned): string {
  const often = (key: string): string => ` // in ${counts.get(key) ?? 0} of ${captures} captures`;
  const writeRule = ({ name, reason, as, where, match }: LineRule): string[] => [
    '    {',
    `      name: ${quote(name)},`,
    `      reason: ${quote(reason)},`,
    `      as: ${quote(as)},`,
    `      where: ${quote(where)},`,
    ...(match instanceof RegExp
      ? [`      match: ${String(match)},${often(match.source)}`]
      : ['      match: new Set([', ...[...match].map((word) => `        ${quote(word)},${often(word)}`), '      ]),']),
    '    },',
  ];
  const { name, about, kind, signs, atLeast, headDate, lines } = profile;
  return [
    `import type { Profile } from '../rules.ts';`,
    '',
    '/**',
    ` * A proposal, learned from ${captures} captures: short lines that return. It knows nothing of what they mean: take out`,
    ' * whatever might stand in a text, name the rules for what they are, and say why each is certain. Prove each by two',
    ' * examples, as README.md tells.',
    ...(known > 0 ? [' *', ` * ${known} more lines that return are known on pages of every family.`] : []),
    ' */',
    `export const ${toIdentifier(name)}: Profile = {`,
    `  name: ${quote(name)},`,
    `  about: ${quote(about)},`,
    `  kind: ${quote(kind)},`,
    ...(signs.length === 0
      ? [
          '  // Open: no line of some length stands in every capture; name lines by which the family is known.',
          '  signs: [],',
        ]
      : ['  signs: [', ...signs.map((sign) => `    ${String(sign)},${often(sign.source)}`), '  ],']),
    `  atLeast: ${atLeast},`,
    '  // Open: is the date beside the title that of publication, or of the event?',
    `  headDate: ${quote(headDate)},`,
    '  lines: [',
    ...lines.flatMap(writeRule),
    '  ],',
    '};',
    '',
  ].join('\n');
}

/** A string as the project writes it: in single quotes, unless it holds one. */
function quote(text: string): string {
  const literal = JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\p{Cf}]/gu, (character) => {
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
  });
  return text.includes("'") ? literal : `'${literal.slice(1, -1).replaceAll('\\"', '"')}'`;
}

function toIdentifier(name: Profile['name']): string {
  const word = name.replace(/[^a-z0-9]+(?<letter>[a-z0-9]?)/g, (_, letter: string) => letter.toUpperCase());
  return /^[a-z]/.test(word) ? word : `family${word}`;
}
