import type { APIContext } from 'astro';
import { feedPaths, makeFeed } from '../collection/feeds.ts';
import { writeAtom } from '../render/feeds/atom.ts';

export const getStaticPaths = () => feedPaths.map((feed) => ({ params: { feed } }));

/** Each feed as Atom. */
export async function GET({ params: { feed = '' } }: APIContext): Promise<Response> {
  return new Response(writeAtom(await makeFeed(feed)), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
}
