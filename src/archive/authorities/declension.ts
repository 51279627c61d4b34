import type { AuthorityKind } from '../../schemas/authority.ts';

/** The cases of a Russian noun other than the nominative, in the order of grammars. */
const CASES = ['genitive', 'dative', 'accusative', 'instrumental', 'prepositional'] as const;

/** The endings of a word in one case; several where the sort of the word can't be told from its end. */
type Endings = readonly string[];

/** How words with an ending are declined. */
interface Declension {
  readonly sort: 'adjective' | 'noun';
  /** How the word ends in the nominative; the group is what the other endings take the place of. */
  readonly ends: RegExp;
  /** In the order of `CASES`. */
  readonly endings: readonly [Endings, Endings, Endings, Endings, Endings];
  /** Of which authorities alone it is true. */
  readonly of?: 'people' | 'things';
  readonly reason: string;
}

/**
 * How Russian names are declined, the first row that fits. Each form of a name is made from the name as it is given,
 * so nothing is matched because it only looks alike: a stemmer would take «Лавров» for a case of «лавр» (Snowball
 * gives «лавр», but «лавров» for «Лаврова»), and «Китай» for one of «кит».
 *
 * @see А. А. Зализняк, Грамматический словарь русского языка, 1977: the paradigms.
 */
const DECLENSIONS: readonly Declension[] = [
  row('adjective', /(ая)$/, ['ой', 'ой', 'ую', 'ой', 'ой'], 'Шанхайская, Западная'),
  row('adjective', /(яя)$/, ['ей', 'ей', 'юю', 'ей', 'ей'], 'Средняя'),
  row('adjective', /(?:ск|цк)(ий)$/, ['ого', 'ому', 'ого|ий', 'им', 'ом'], 'Евразийский, Достоевский'),
  row('noun', /(ий)$/, ['ия', 'ию', 'ия', 'ием', 'ии'], 'Дмитрий, Юрий', 'people'),
  row('adjective', /(ий)$/, ['его', 'ему', 'его|ий', 'им', 'ем'], 'Ближний', 'things'),
  row('adjective', /(ый)$/, ['ого', 'ому', 'ого|ый', 'ым', 'ом'], 'Молодёжный'),
  row('adjective', /(ой)$/, ['ого', 'ому', 'ого|ой', 'ым', 'ом'], 'Деловой, Толстой'),
  row('adjective', /(ое)$/, ['ого', 'ому', 'ое', 'ым|им', 'ом'], 'Экономическое'),
  row('adjective', /(ые)$/, ['ых', 'ым', 'ых|ые', 'ыми', 'ых'], 'Соединённые'),
  row('noun', /[нтв](ие)$/, ['ия', 'ию', 'ие', 'ием', 'ии'], 'Совещание, Объединение'),
  row('adjective', /(ие)$/, ['их', 'им', 'их|ие', 'ими', 'их'], 'Азиатские'),
  row('noun', /(ия)$/, ['ии', 'ии', 'ию', 'ией', 'ии'], 'Россия, Организация'),
  row('noun', /(я)$/, ['и', 'е', 'ю', 'ей', 'е'], 'Ассамблея'),
  row('noun', /(?:ов|ев|ин|ын)(а)$/, ['ой|ы', 'ой|е', 'у', 'ой', 'ой|е'], 'Иванова, Марина', 'people'),
  row('noun', /[гкх](а)$/, ['и', 'е', 'у', 'ой', 'е'], 'Лига, Америка'),
  row('noun', /[жчшщц](а)$/, ['и|ы', 'е', 'у', 'ей|ой', 'е'], 'Ницца, Саша'),
  row('noun', /(а)$/, ['ы', 'е', 'у', 'ой', 'е'], 'Астана, Украина'),
  row('noun', /ств(о)$/, ['а', 'у', 'о', 'ом', 'е'], 'Содружество'),
  row('noun', /^Л(ев)$/, ['ьва', 'ьву', 'ьва', 'ьвом', 'ьве'], 'Лев, whose vowel flees', 'people'),
  row('noun', /^Пав(ел)$/, ['ла', 'лу', 'ла', 'лом', 'ле'], 'Павел, likewise', 'people'),
  row('noun', /(й)$/, ['я', 'ю', 'я|й', 'ем', 'е'], 'Сергей, Китай'),
  row('noun', /(ь)$/, ['я|и', 'ю|и', 'я|ь', 'ем|ью', 'е|и'], 'Сахель, Игорь; Казань'),
  row('noun', /[^аеиоуыэюяьъ](ы)$/, ['ов', 'ам', 'ов|ы', 'ами', 'ах'], 'Штаты', 'things'),
  row('noun', /(?:ов|ев|ин|ын)()$/, ['а', 'у', 'а', 'ым|ом', 'е'], 'Лавров, Путин', 'people'),
  row('noun', /[жчшщц]()$/, ['а|', 'у|', 'а|', 'ем|ом|', 'е|'], 'Гутерриш; of women it stays', 'people'),
  row('noun', /[бвгдзклмнпрстфх]()$/, ['а|', 'у|', 'а|', 'ом|', 'е|'], 'Оверчук; of women it stays', 'people'),
  row('noun', /[жчшщц]()$/, ['а', 'у', '', 'ем|ом', 'е'], 'Париж', 'things'),
  row('noun', /[бвгдзклмнпрстфх]()$/, ['а', 'у', '', 'ом', 'е'], 'Совет, Киев', 'things'),
];

function row(
  sort: Declension['sort'],
  ends: RegExp,
  endings: readonly [string, string, string, string, string],
  reason: string,
  of?: 'people' | 'things',
): Declension {
  const [genitive, dative, accusative, instrumental, prepositional] = endings;
  const split = (list: string): Endings => list.split('|');
  return {
    sort,
    ends,
    endings: [split(genitive), split(dative), split(accusative), split(instrumental), split(prepositional)],
    ...(of === undefined ? {} : { of }),
    reason,
  };
}

/**
 * The forms of a Russian name, the name itself first. Of a person all words are declined together, case by case; of
 * anything else the adjectives at the beginning and the noun behind them: what follows that stays («Организация
 * Объединённых Наций», «Организации Объединённых Наций»). Abbreviations and words that no row fits stay as they are.
 *
 * @param name Any name; ё is read as е.
 */
export function declineRussian(name: string, kind: AuthorityKind): readonly string[] {
  const words = name.replaceAll('ё', 'е').replaceAll('Ё', 'Е').split(' ');
  const of = kind === 'people' ? 'people' : 'things';
  const rows = words.map((word) => DECLENSIONS.find((row) => (row.of ?? of) === of && declines(word, row)));
  const head = rows.findIndex((row, i) => row?.sort !== 'adjective' || i === words.length - 1);
  const moved = rows.map((row, i) => (kind === 'people' || i <= head ? row : undefined));
  const forms = CASES.flatMap((_, number) =>
    words.reduce<readonly string[]>(
      (done, word, i) => {
        const row = moved[i];
        const written = row === undefined ? [word] : (row.endings[number] ?? []).map((end) => endWith(word, row, end));
        return done.flatMap((before) => written.map((form) => (before === '' ? form : `${before} ${form}`)));
      },
      [''],
    ),
  );
  return [...new Set([words.join(' '), ...forms])];
}

/** Whether a word is written in Cyrillic with small letters at its end, and ends as a row says. */
const declines = (word: string, { ends }: Declension): boolean =>
  /^\p{Script=Cyrillic}.*[а-я]$/u.test(word) && ends.test(word);

const endWith = (word: string, { ends }: Declension, ending: string): string =>
  word.slice(0, word.length - (ends.exec(word)?.[1]?.length ?? 0)) + ending;
