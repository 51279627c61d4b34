import { WORDMARK_PATH } from '../archive/addresses/links.ts';
import { wordmark } from '../collection/wordmark.ts';

/** The drawing of the name of the archive, where the collection brings one. */
export const getStaticPaths = () =>
  wordmark === null ? [] : [{ params: { wordmark: WORDMARK_PATH.replace(/\.svg$/, '') }, props: { wordmark } }];

export const GET = ({ props }: { props: { wordmark: { svg: string } } }): Response =>
  new Response(props.wordmark.svg, { headers: { 'Content-Type': 'image/svg+xml' } });
