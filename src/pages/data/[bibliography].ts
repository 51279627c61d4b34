import { bibliographyPath, DATA_FOLDER } from '../../archive/addresses/data-files.ts';
import { FORMATS, type Format } from '../../citations/formats.ts';
import { citeAll } from '../../collection/citing.ts';
import { entries } from '../../collection/collection.ts';

/** All entries as reference managers take them: a file for each of the forms, where there is an entry. */
export const getStaticPaths = () =>
  (entries.length === 0 ? [] : FORMATS).map((format) => ({
    params: { bibliography: bibliographyPath(format.extension).slice(DATA_FOLDER.length) },
    props: { format },
  }));

export function GET({ props: { format } }: { props: { format: Format } }): Response {
  return new Response(citeAll(format), { headers: { 'Content-Type': `${format.media}; charset=utf-8` } });
}
