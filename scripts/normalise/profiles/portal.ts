import type { Profile } from '../rules.ts';

/** News pages of a public centre or fair: title twice, picture credits, a choice of region, a form to sign in. */
export const portal: Profile = {
  name: 'portal',
  about: 'news pages of a public centre or exhibition',
  kind: 'page',
  signs: [
    /^Your (?:region|city|location) [–—-] .{2,60}\?$/i,
    /^Select your (?:region|city)\b/i,
    /^Possibly interesting$/i,
    /^(?:log ?in|sign in) (?:to|via) /i,
    /^Opening hours\s*:/i,
  ],
  atLeast: 2,
  headDate: 'published',
  type: 'article',
  lines: [
    {
      name: 'portal-region',
      reason: 'the site asks where the reader is',
      as: 'furniture',
      where: 'head',
      match: /^(?:Your (?:region|city|location) [–—-] .{2,60}\?|Select your (?:region|city|location)\b.{0,60})$/i,
    },
  ],
};
