import { expect, test } from 'vitest';
import { declineRussian } from '../../../../src/archive/authorities/declension.ts';
import type { AuthorityKind } from '../../../../src/schemas/authority.ts';

// Genitive, dative, instrumental and prepositional of each, as grammars give them.
test.each<[AuthorityKind, string, string]>([
  ['people', 'Пётр Маров', 'Петра Марова|Петру Марову|Петром Маровым|Петре Марове'],
  ['people', 'Дмитрий Горский', 'Дмитрия Горского|Дмитрию Горскому|Дмитрием Горским|Дмитрии Горском'],
  ['people', 'Анна Марова', 'Анны Маровой|Анне Маровой|Анной Маровой'],
  ['people', 'Сергей Левченко', 'Сергея Левченко|Сергею Левченко|Сергеем Левченко|Сергее Левченко'],
  ['people', 'Си Мин', 'Си Мина|Си Мину'],
  ['organisations', 'Портовая организация труда', 'Портовой организации труда|Портовую организацию труда'],
  ['organisations', 'Совет гаваней', 'Совета гаваней|Совету гаваней|Советом гаваней|Совете гаваней'],
  ['organisations', 'Содружество портов', 'Содружества портов|Содружеством портов'],
  ['places', 'Россия', 'России|Россию|Россией'],
  ['places', 'Китай', 'Китая|Китаю|Китаем|Китае'],
  ['places', 'Нью-Йорк', 'Нью-Йорка|Нью-Йорке'],
  ['places', 'Соединённые Штаты Америки', 'Соединенных Штатов Америки|Соединенными Штатами Америки'],
  ['places', 'Казань', 'Казани|Казанью'],
])('of %s «%s» the forms are given', (kind, name, forms) => {
  expect(declineRussian(name, kind)).toEqual(expect.arrayContaining(forms.split('|')));
});

test.each([
  ['Лавров', 'лавр'],
  ['Китай', 'Кит'],
])('of «%s» no form reads «%s», which is another word', (name, other) => {
  expect(declineRussian(name, 'people').map((form) => form.toLowerCase())).not.toContain(other.toLowerCase());
});

test.each(['ООН', 'СНГ', 'Конго', 'Баку', 'ХАМАС', 'SCO'])('«%s» has one form', (name) => {
  expect(declineRussian(name, 'places')).toEqual([name]);
});
