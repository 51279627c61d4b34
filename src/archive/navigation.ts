/** The pages of the masthead, in order. A page enters the table when it is built, so that no link leads nowhere. */
export const NAVIGATION = [
  { path: 'documents.html', label: 'Documents' },
  { path: 'people.html', label: 'People' },
  { path: 'tags.html', label: 'Tags' },
  { path: 'timeline.html', label: 'Timeline' },
  { path: 'captures.html', label: 'Captures' },
  { path: 'changes.html', label: 'Changes' },
  { path: 'about.html', label: 'About' },
] as const;

/** The row of the masthead that a page belongs to: itself, or the index above it. */
export function sectionOf(path: string): string {
  const [folder = ''] = path.split('/');
  return folder.endsWith('.html') ? folder : `${folder}.html`;
}
