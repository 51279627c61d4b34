import { z } from 'zod';

/** An address on the web, whole: `https:` or `http:`; one of another scheme, as `javascript:`, is no place to be led to. */
export const WebAddress = z.url({
  protocol: /^https?$/,
  error: 'must be an address that begins with https:// or http://',
});

/** Whether a text is such an address. */
export const isWebAddress = (text: string): boolean => WebAddress.safeParse(text).success;
