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
