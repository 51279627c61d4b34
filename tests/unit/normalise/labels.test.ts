import { describe, expect, test } from 'vitest';
import { readCapture } from '../../../scripts/normalise/capture.ts';
import { findLabels } from '../../../scripts/normalise/speakers/labels.ts';
import { splitTitle } from '../../../scripts/normalise/speakers/names.ts';

/** The labels of some lines: for each line with one, its length and who speaks. */
const labels = (lines: readonly string[], titles: readonly string[] = []): unknown => {
  const cut = readCapture('a.txt', Buffer.from(lines.join('\n'))).lines;
  const found = findLabels(cut, titles);
  return cut.flatMap(({ text, start }) => {
    const label = found.get(start);
    return label === undefined ? [] : [[text.slice(0, label.length), label.speaker]];
  });
};

describe('a label of a speaker', () => {
  test.each([
    ['President of Veldania Ada Quill: Keepers, friends.', 'President of Veldania Ada Quill:', 'Ada Quill'],
    [
      'Minister for Tides and Harbours Bruno Sand: Thank you.',
      'Minister for Tides and Harbours Bruno Sand:',
      'Bruno Sand',
    ],
    ['Prime Minister Orla Finch: Thank you.', 'Prime Minister Orla Finch:', 'Orla Finch'],
    ['Ada Quill, President of Veldania: Keepers.', 'Ada Quill, President of Veldania:', 'Ada Quill'],
    ['💬 Ada Quill: The lamps are lit.', '💬 Ada Quill:', 'Ada Quill'],
    ['B. Sand: Thank you.', 'B. Sand:', 'B. Sand'],
    ['Mr Sand: Thank you.', 'Mr Sand:', 'Sand'],
    ['Question: When will it be printed?', 'Question:', null],
    ['Question (in Norse): When will it be printed?', 'Question (in Norse):', null],
    ['Remark: Hear, hear.', 'Remark:', null],
    ['Вопрос: Когда напечатают календарь?', 'Вопрос:', null],
    ['Президент Вельдании Ада Квилл: Друзья.', 'Президент Вельдании Ада Квилл:', 'Ада Квилл'],
    ['问：日历什么时候印出来？', '问：', null],
    ['灯塔报记者：日历什么时候印出来？', '灯塔报记者：', null],
    [
      'President of the United States of America Ada Quill Quill AdaPresident of the United States of America : Thank you.',
      'President of the United States of America Ada Quill Quill AdaPresident of the United States of America :',
      'Ada Quill',
    ],
  ])('stands in %s', (line, label, speaker) => {
    expect(labels([line])).toEqual([[label, speaker]]);
  });

  test('is known by standing there again', () => {
    const lines = ['QUILL: Keepers.', 'SAND: Thank you.', 'QUILL: The lamps are lit.', 'SAND: They are.'];
    expect(labels(lines)).toEqual([
      ['QUILL:', 'QUILL'],
      ['SAND:', 'SAND'],
      ['QUILL:', 'QUILL'],
      ['SAND:', 'SAND'],
    ]);
  });

  test('is a bare Q in a transcript, and in no other text', () => {
    expect(labels(['Q Will the ferry sail?', 'President Ada Quill: It will.', 'Moderator: Last question.'])).toEqual([
      ['Q', null],
      ['President Ada Quill:', 'Ada Quill'],
      ['Moderator:', null],
    ]);
    expect(labels(['Q Fever came to Halden with the ferry.'])).toEqual([]);
  });

  const TALK = ['President Ada Quill: Keepers.', 'Question: When?'];
  const BOTH = [
    ['President Ada Quill:', 'Ada Quill'],
    ['Question:', null],
  ];

  test.each([
    ['Bruno Sand: The ice is thick.', 'Bruno Sand:', 'Bruno Sand'],
    [
      'Bruno Sand, lamp fitter at the lower works: The ice is thick.',
      'Bruno Sand, lamp fitter at the lower works:',
      'Bruno Sand',
    ],
    [
      'Director of the lamp works of Halden Bruno Sand: It is.',
      'Director of the lamp works of Halden Bruno Sand:',
      'Bruno Sand',
    ],
    ['The Chairman (spoke in Norse): I thank the speaker.', 'The Chairman (spoke in Norse):', null],
    ['Halden Times: Will the ferry sail?', 'Halden Times:', null],
    ['Bloomberg: Will the ferry sail?', 'Bloomberg:', null],
  ])('stands in a transcript in %s', (line, label, speaker) => {
    expect(labels([...TALK, line])).toEqual([...BOTH, [label, speaker]]);
    expect(labels([line])).toEqual([]);
  });

  test.each([
    'Halden Times: three columns about lamps, and not one about the keepers.',
    'Winter Route: the lamps of the winter route are lit.',
    'Ada Quillovna, one question: when?',
    'Bruno Sand, briefly: the ice is thick.',
    'Director Bruno Sand told Orla Finch: the ice is thick.',
    'Let me repeat: the lamps are lit.',
    'I will say one thing: the lamps are lit.',
    'Dear Minister Sand: the lamps are lit.',
    '例如：灯亮了。',
  ])('does not stand in a transcript in "%s"', (line) => {
    expect(labels([...TALK, line])).toEqual(BOTH);
  });

  test('is an office alone that stands there again', () => {
    const lines = ['The President: I give the floor.', 'Thank you.', 'The President: I thank the keeper.'];
    expect(labels(lines)).toEqual([
      ['The President:', null],
      ['The President:', null],
    ]);
  });

  test('is a Chinese name that stands there again', () => {
    expect(labels(['毛灯：灯亮了。', '问：渡船呢？', '毛灯：也来了。'])).toEqual([
      ['毛灯：', '毛灯'],
      ['问：', null],
      ['毛灯：', '毛灯'],
    ]);
  });

  test('is known by a name that stands alone elsewhere', () => {
    const lines = ['Bruno Sand, lamp fitter: The ice is thick.', 'It is.', 'Bruno Sand: Yes.'];
    expect(labels(lines)).toEqual([
      ['Bruno Sand, lamp fitter:', 'Bruno Sand'],
      ['Bruno Sand:', 'Bruno Sand'],
    ]);
  });

  test('is not known by its own line, where that stands among the first of a text', () => {
    const line = 'Halden Bridge: the arch was closed this morning.';
    expect(labels([line], ['A day in Halden', line])).toEqual([]);
  });

  test('is known by the name in the title', () => {
    const line = 'Ada Quill: Keepers, friends.';
    expect(labels([line])).toEqual([]);
    expect(labels([line], ['Speech by Ada Quill in Halden'])).toEqual([['Ada Quill:', 'Ada Quill']]);
  });

  test.each([
    'The answer is simple: we shall light the lamps.',
    'There is one condition: the ice must be thick.',
    'Our goal: one calendar for all pilots.',
    'First: the lamps. Second: the ferry.',
    'As the Minister said: the lamps are lit.',
    'Note: the ferry does not sail in winter.',
    'Theme: the tides of the coming year.',
    'Strengthening the Dialogue of Harbours: the Way to Peace',
    'I asked the President: will the lamps be lit?',
    'The President said: “The lamps are lit.”',
    'At 14:20 the bells rang.',
    'https://harbours.example/lamps',
    'Tides of Halden: a History',
    'Dear Mr President: the lamps are lit.',
    'Lamps: 40, ferries: 3.',
    'Results: the calendar is printed.',
  ])('does not stand in "%s"', (line) => {
    expect(labels([line, 'The keepers of forty harbours came to Halden to speak about the tides.'])).toEqual([]);
  });
});

describe('a title and a name', () => {
  test.each([
    ['President of Veldania Ada Quill', 'Ada Quill', 'President of Veldania'],
    ['Foreign Minister of France Jean de la Tour', 'Jean de la Tour', 'Foreign Minister of France'],
    [
      'Secretary-General of the Council of Harbours Ida Brandt',
      'Ida Brandt',
      'Secretary-General of the Council of Harbours',
    ],
    ['Ada Quill', 'Ada Quill', ''],
    ['His Excellency Mr Bruno Sand', 'Bruno Sand', 'His Excellency Mr'],
    ['Ada Quill (through an interpreter)', 'Ada Quill', ''],
    ['министр приливов Бруно Занд', 'Бруно Занд', 'министр приливов'],
  ])('%s are told apart', (text, name, role) => {
    expect(splitTitle(text)).toEqual({ name, role });
  });

  test.each(['the lamps are lit', 'President', 'one calendar', ''])('"%s" holds no name', (text) => {
    expect(splitTitle(text)).toBeUndefined();
  });
});
