/** A `meta` element of a page: its `name` or else its `property`, and its `content`. */
export type MetaElement = readonly [name: string, content: string];

/** What Zotero makes of the head of a page. */
export interface EmbeddedItem {
  readonly itemType: string;
  readonly title: string | undefined;
  readonly creators: readonly { readonly firstName: string; readonly lastName: string }[];
  readonly date: string | undefined;
  readonly publisher: string | undefined;
  readonly language: string | undefined;
  readonly url: string | undefined;
  readonly tags: readonly string[];
}

/**
 * Reads the head of a page by the rules of Zotero's translator “Embedded Metadata”: names with a known prefix are RDF,
 * which says the type; what Highwire's tags say goes before it; a name with a comma has its family name first, another
 * is cut at its last blank.
 *
 * @see https://github.com/zotero/translators/blob/master/Embedded%20Metadata.js
 */
export function readEmbedded(metas: readonly MetaElement[]): EmbeddedItem {
  const rdf = (wanted: string): string[] =>
    metas.filter(([name]) => name.replace(/[.:_]/, ':').toLowerCase() === wanted).map(([, content]) => content);
  const highwire = (wanted: string): string[] =>
    metas.filter(([name]) => name.endsWith(wanted)).map(([, content]) => content);
  const first = (...lists: readonly string[][]): string | undefined => lists.flat().at(0);
  const guessed = highwire('citation_title').length > 0 ? 'journalArticle' : 'webpage';
  const creators = [highwire('citation_author'), rdf('dc:creator')].find((list) => list.length > 0) ?? [];
  const tags = [rdf('dc:subject'), highwire('citation_keywords').flatMap((tags) => tags.split(';'))];
  return {
    itemType: first(rdf('z:itemtype')) ?? guessed,
    title: first(highwire('citation_title'), rdf('dc:title'), rdf('og:title')),
    creators: creators.map(cutName),
    date: first(highwire('citation_date'), rdf('dcterms:issued'), rdf('dcterms:created'), rdf('dc:date')),
    publisher: first(highwire('citation_publisher'), rdf('dc:publisher'), rdf('og:site_name')),
    language: first(highwire('citation_language'), rdf('dc:language')),
    url: first(highwire('citation_public_url'), rdf('og:url')),
    tags: (tags.find((list) => list.length > 0) ?? []).map((tag) => tag.trim()),
  };
}

function cutName(name: string): { firstName: string; lastName: string } {
  const [family = '', given] = name.split(/,\s*/);
  if (given !== undefined) return { firstName: given, lastName: family };
  const at = name.lastIndexOf(' ');
  return { firstName: name.slice(0, Math.max(0, at)), lastName: name.slice(at + 1) };
}
