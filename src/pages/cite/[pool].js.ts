import { citeScript } from '../../archive/addresses/cite-files.ts';
import { writePartScript } from '../../archive/addresses/part-script.ts';
import { citePools, makeCitePool } from '../../collection/citing.ts';

/** How texts are cited, for the scripts of their pages. */
export const getStaticPaths = () =>
  [...citePools.keys()].map((pool) => ({ params: { pool: String(pool) }, props: { pool } }));

export function GET({ props: { pool } }: { props: { pool: number } }): Response {
  const script = writePartScript(citeScript(pool), JSON.stringify(makeCitePool(pool)));
  return new Response(script, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
}
