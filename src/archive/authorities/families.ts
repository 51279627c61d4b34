import { AUTHORITY_KINDS, type Authorities } from '../../schemas/authority.ts';
import type { Family, Stem } from '../corpus/stems.ts';
import { wordsOf } from '../corpus/words.ts';
import { declineRussian } from './declension.ts';
import { fullNamesOf, shortNamesOf } from './names.ts';

/**
 * The words of Russian names of which a stemmer does not bring all cases together: Snowball makes «лавр» of «Лавров»
 * and «лавров» of «Лаврова». Each family has the stem that most of its forms have by themselves, so that words that
 * are no names, and have that stem too, go on being found with them.
 *
 * @param stem The stem of Russian words.
 */
export function familiesOf(authorities: Authorities, stem: Stem): readonly Family[] {
  const byForm = new Map<string, Set<string>>();
  for (const kind of AUTHORITY_KINDS)
    for (const authority of authorities[kind])
      for (const { name, language } of [...fullNamesOf(authority), ...shortNamesOf(authority)])
        if (language.split('-')[0] === 'ru')
          for (const forms of wordsInCases(declineRussian(name, kind))) unite(forms, byForm);
  return [...new Set(byForm.values())].flatMap((forms): Family[] => {
    const stems = Map.groupBy([...forms].sort(), stem);
    const [common] = [...stems].sort(([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1));
    return stems.size < 2 || common === undefined ? [] : [[common[0], ...[...forms].sort()]];
  });
}

/** The forms of a name in all its cases, word by word. */
function wordsInCases(cases: readonly string[]): readonly ReadonlySet<string>[] {
  const words: Set<string>[] = [];
  for (const name of cases) for (const [i, { fold }] of wordsOf(name).entries()) (words[i] ??= new Set()).add(fold);
  return words;
}

/** A form that two names have makes one family of theirs. */
function unite(forms: ReadonlySet<string>, byForm: Map<string, Set<string>>): void {
  const all = new Set([...forms].flatMap((form) => [form, ...(byForm.get(form) ?? [])]));
  for (const form of all) byForm.set(form, all);
}
