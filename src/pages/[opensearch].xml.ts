import { OPEN_SEARCH } from '../archive/addresses/links.ts';
import { archive } from '../collection/collection.ts';
import { writeOpenSearch } from '../render/open-search.ts';

/** How browsers search the archive, where it has the public address that this takes. */
export const getStaticPaths = () =>
  archive.address === null
    ? []
    : [{ params: { opensearch: OPEN_SEARCH.replace(/\.xml$/, '') }, props: { address: archive.address } }];

export const GET = ({ props }: { props: { address: string } }): Response =>
  new Response(writeOpenSearch(archive, props.address), {
    headers: { 'Content-Type': 'application/opensearchdescription+xml' },
  });
