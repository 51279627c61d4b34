import { citeFile } from '../../archive/addresses/cite-files.ts';
import { writePartScript } from '../../archive/addresses/part-script.ts';
import { citedTexts, citeFilesOf, citePartOf } from '../../collection/citing.ts';

interface File {
  readonly media: string;
  readonly text: string;
}

/** The citations of each text: a file for each form that reference managers take, and a script for its page. */
export const getStaticPaths = () =>
  citedTexts.flatMap((text) => {
    const script = citeFile(text.page, 'js');
    const write = (): File => ({
      media: 'text/javascript',
      text: writePartScript(script, JSON.stringify(citePartOf(text))),
    });
    return [
      { path: script, write },
      ...citeFilesOf(text).map(({ path, ...file }) => ({ path, write: (): File => file })),
    ].map(({ path, write: make }) => ({ params: { file: path.replace(/^cite\//, '') }, props: { make } }));
  });

export function GET({ props }: { props: { make: () => File } }): Response {
  const { media, text } = props.make();
  return new Response(text, { headers: { 'Content-Type': `${media}; charset=utf-8` } });
}
