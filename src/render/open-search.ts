import { publicAddress } from '../archive/addresses/links.ts';
import type { Archive } from '../schemas/archive.ts';
import { safe } from './html.ts';

/**
 * Tells browsers how to search the archive.
 *
 * @param address The public address of the archive: the format knows no relative ones.
 * @see https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md
 */
export function writeOpenSearch({ name, description }: Pick<Archive, 'name' | 'description'>, address: string): string {
  const search = `${publicAddress(address, 'search.html')}?q={searchTerms}`;
  // No more than so many characters are allowed.
  return safe`<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${name.slice(0, 16)}</ShortName>
<LongName>${name.slice(0, 48)}</LongName>
<Description>${description.slice(0, 1024)}</Description>
<Image type="image/svg+xml">${publicAddress(address, 'icon.svg')}</Image>
<InputEncoding>UTF-8</InputEncoding>
<Url type="text/html" template="${search}"/>
</OpenSearchDescription>
`.html;
}
