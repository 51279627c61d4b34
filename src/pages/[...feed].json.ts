import type { APIContext } from 'astro';
import { feedPaths, makeFeed } from '../collection/feeds.ts';
import { writeJsonFeed } from '../render/feeds/json-feed.ts';

export const getStaticPaths = () => feedPaths.map((feed) => ({ params: { feed } }));

/** Each feed as JSON Feed. */
export async function GET({ params: { feed = '' } }: APIContext): Promise<Response> {
  return new Response(writeJsonFeed(await makeFeed(feed)), { headers: { 'Content-Type': 'application/feed+json' } });
}
