import { safe, type Html } from '../../../../src/render/html.ts';
import { writeXml, writeXmlPart } from '../../../../src/render/xml.ts';
import type { Archive } from '../../../../src/schemas/archive.ts';
import type { DescribedEntry } from '../described-entry.ts';
import { renderBack, renderBody } from './body.ts';
import { DECLARATION, renderCorpusHeader, renderHeader } from './header.ts';
import { namesInCorpus, namesInFile, type Names } from './names.ts';

/** Tells editors of XML by which schema it is meant to be valid: the whole of TEI, from the TEI Consortium. */
const MODEL = safe`<?xml-model href="https://www.tei-c.org/release/xml/tei/custom/schema/relaxng/tei_all.rng" type="application/xml" schematypens="http://relaxng.org/ns/structure/1.0"?>
`;

const NAMESPACE = safe` xmlns="http://www.tei-c.org/ns/1.0"`;

/**
 * An entry as a document of TEI P5.
 *
 * @see https://tei-c.org/release/doc/tei-p5-doc/en/html/
 */
export const writeTei = (described: DescribedEntry): string =>
  writeXml(
    safe`${MODEL}${renderTei(described, namesInFile(described.entry), { namespace: NAMESPACE, declaration: DECLARATION })}`,
  );

/** The beginning of a corpus, what an entry is in it, and its end. */
export const beginCorpus = (archive: Archive): string =>
  writeXml(safe`${MODEL}<teiCorpus${NAMESPACE}>\n${renderCorpusHeader(archive)}`);
export const writeInCorpus = (described: DescribedEntry): string =>
  writeXmlPart(renderTei(described, namesInCorpus(described.entry), { namespace: null, declaration: null }));
export const END_OF_CORPUS = '</teiCorpus>\n';

/** An entry; in a corpus the corpus has its name space, and says how the texts were made. */
function renderTei(
  described: DescribedEntry,
  names: Names,
  { namespace, declaration }: Readonly<Record<'namespace' | 'declaration', Html | null>>,
): Html {
  const { entry } = described;
  const language = entry.language === 'und' ? null : safe` xml:lang="${entry.language}"`;
  return safe`<TEI${namespace}>
${renderHeader(described, names, declaration)}<text${language}>
${renderBody(described, names)}${renderBack(entry, names)}</text>
</TEI>
`;
}
