import { groupDigits, shortDigest } from '../../archive/hash.ts';
import { capturePath, relativeHref } from '../../archive/addresses/links.ts';
import type { Entry } from '../../schemas/entry.ts';
import { renderDate } from '../fields.ts';
import { safe, type Html } from '../html.ts';

/** What there is to say of the capture of a version. */
type Captured = Pick<Entry, 'dates' | 'source'>;

/** When a version was captured: `captured on 5 May 2024`. */
export function renderCaptured({ dates: { captured } }: Captured, language: string): Html {
  if (captured === null) return safe`captured on a day that is not recorded`;
  const day = renderDate(captured, language);
  return safe`captured on ${captured.basis === 'stated' ? safe`<span class="src">${day}</span>` : day}`;
}

/** The capture of a version, as a link, with the beginning of its digest, and how its day is known. */
export function renderCapture({ dates: { captured }, source }: Captured, from: string): Html {
  const href = relativeHref(from, capturePath(source.capture));
  const digest = groupDigits(shortDigest(source.sha256));
  const basis = captured?.basis === 'supplied' ? safe`<small>The day is supplied: ${captured.reason}</small>` : null;
  return safe`<a class="src" href="${href}">${source.capture}</a> <span class="why">SHA-256 ${digest} …</span>${basis}`;
}
