import { AUTHORITY_SCHEMAS, type Authorities, type AuthorityKind } from '../../../../src/schemas/authority.ts';

/** Authorities as a file would say them, checked by their schemas. */
export function inventAuthorities(said: Partial<Record<AuthorityKind, readonly unknown[]>>): Authorities {
  return {
    people: (said.people ?? []).map((item) => AUTHORITY_SCHEMAS.people.parse(item)),
    organisations: (said.organisations ?? []).map((item) => AUTHORITY_SCHEMAS.organisations.parse(item)),
    places: (said.places ?? []).map((item) => AUTHORITY_SCHEMAS.places.parse(item)),
    events: (said.events ?? []).map((item) => AUTHORITY_SCHEMAS.events.parse(item)),
  };
}

/** The harbour keepers of an invented coast, and who bears the same names. */
export const HARBOURS = inventAuthorities({
  people: [
    {
      id: 'ida-brandt',
      name: 'Ida Brandt',
      variants: { en: ['Mayor Brandt'], ru: ['Ида Брандт'] },
      short: { en: ['Brandt'] },
    },
    { id: 'nils-brandt', name: 'Nils Brandt', short: { en: ['Brandt'] } },
    { id: 'pyotr-marov', name: 'Pyotr Marov', variants: { ru: ['Пётр Маров'] }, short: { ru: ['Маров'] } },
    { id: 'li-hai', name: 'Li Hai', variants: { zh: ['李海'] } },
  ],
  organisations: [
    {
      id: 'council',
      name: 'Council of Harbours',
      variants: { en: ['CoH', 'CH'], ru: ['Совет гаваней', 'СГ'], zh: ['港口理事会'] },
    },
    { id: 'pilots', name: 'Pilots of the Council of Harbours' },
  ],
  places: [
    { id: 'halden', name: 'Halden', variants: { ru: ['Халдай'] }, except: { en: ['Halden Gazette'] } },
    { id: 'us', name: 'US' },
    { id: 'haigang', name: 'Haigang', variants: { zh: ['海港'] } },
  ],
});
