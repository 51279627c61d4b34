import { AUTHORITY_KINDS, type AuthorityKind } from '../../src/schemas/authority.ts';

/**
 * The files of an empty collection, by their paths in its folder.
 *
 * @param name What the archive is called until its keeper says otherwise.
 */
export function layOut(name: string): ReadonlyMap<string, string> {
  return new Map([
    ['archive.yaml', describe(name)],
    // Files whose names begin with a dot are no captures. This one keeps the folder where Git would drop it.
    ['raw/.gitkeep', ''],
    ...AUTHORITY_KINDS.map((kind) => [`authorities/${kind}.yaml`, EXAMPLES[kind]] as const),
    ['.gitignore', '# Made anew by every build.\n/dist/\n/.cache/\n'],
  ]);
}

const describe = (
  name: string,
): string => `# What this archive says of itself. Everything here shows on its pages; change it as you like.

# Its name, on every page.
name: ${JSON.stringify(name)}

# One sentence for the home page: what it holds.
description: "Documents, word for word, with every character traced to the page it was taken from."

# What it is about, for the page About: one paragraph to a line, or none.
about: []
#  - "What is in it, and who chose it."
#  - "How it was captured, and when."

# The languages of its texts, as codes: "en", "ru", "zh", "fr", … The first is that in which its pages are read
# out and their dates are written. The buttons and headings are English so far, so "en" goes first.
languages: ["en"]

# Where it can be reached, such as "https://archive.example/", or null. It works anywhere, also without.
address: null

# Who keeps it: a name, or null.
keeper: null

# The terms for its own words and data, or null. The texts belong to those who published them.
licence: null
#  name: "CC BY 4.0"
#  url: "https://creativecommons.org/licenses/by/4.0/"
`;

/** How each file of authorities begins: empty, with an example in a comment. */
const EXAMPLES: Readonly<Record<AuthorityKind, string>> = {
  people: `# Who is named in the texts. Each has a page that finds them under all of their names.
# \`npm run authorities -- --unknown\` lists names that stand in the texts and not here.
#
# - id: jane-doe                   # the name of the page, for good
#   name: Jane Doe                 # as pages call her; the names below are found too
#   variants: { en: ["Doe, Jane", Minister Doe], ru: [Джейн Доу] }
#   short: { en: [Doe] }           # hers only where the same text has a full name
#   roles: [{ role: Minister, entry: the-id-of-an-entry, paragraph: k7d2qx }]
`,
  organisations: `# The organisations that are named in the texts.
#
# - id: council-of-harbours
#   name: Council of Harbours
#   variants: { en: [CoH] }
#   partOf: the-id-of-another      # of which it is a body
`,
  places: `# The places that are named in the texts.
#
# - { id: halden, name: Halden, variants: { ru: [Халден] } }
`,
  events: `# What texts are about: meetings and the like. The note of a capture names them, for each entry, by \`event: id\`.
#
# - id: halden-2016
#   name: Meeting of the Council of Harbours in Halden, 2016
#   date: { edtf: "2016-03-03", reason: "The page states it." }
#   places: [halden]
#   organisations: [council-of-harbours]
`,
};
