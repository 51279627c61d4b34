import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, expect, test } from 'vitest';
import { PUBLISHED_JSON } from '../../../../scripts/publish/data/json-schemas.ts';
import { schemaPath } from '../../../../src/archive/addresses/data-files.ts';
import { ENTRY_LINES } from '../../../../src/archive/addresses/record-parts.ts';
import { Edtf } from '../../../../src/schemas/dates.ts';
import { dataOf, need } from '../../../support/data.ts';
import { inventCollection } from '../../../support/invented-collection.ts';

const invented = await inventCollection();
afterAll(() => invented[Symbol.dispose]());
const ajv = addFormats(new Ajv({ allErrors: true }));

test.each(['content', invented.folders.content])('every JSON of %s is by the schema beside it', async (content) => {
  const files = await dataOf(content);
  const checked = [...files].flatMap(([file, text]) => {
    const kind = PUBLISHED_JSON.find(({ files }) => files.test(file));
    if (kind === undefined) return [];
    const validate = ajv.compile(JSON.parse(need(files, schemaPath(kind.name))) as object);
    const values = file.endsWith('.jsonl') ? text.split('\n').filter(Boolean) : [text];
    for (const value of values) {
      validate(JSON.parse(value));
      expect(validate.errors ?? [], file).toEqual([]);
    }
    return [file];
  });
  const json = [...files.keys()].filter((file) => /\.jsonl?$/.test(file) && !file.startsWith('data/schemas/'));
  expect(checked.toSorted()).toEqual(json.toSorted());
});

test('the schemas are by the schema of JSON Schema, and refuse what is wrong', async () => {
  const files = await dataOf('content');
  for (const { name } of PUBLISHED_JSON) {
    const schema = JSON.parse(need(files, schemaPath(name))) as object;
    expect(ajv.validateSchema(schema), name).toBe(true);
    expect(ajv.validate(schema, { id: 'no such thing' }), name).toBe(false);
  }
});

test('the schema of an entry knows the form of a date', async () => {
  const files = await dataOf('content');
  const schema = JSON.parse(need(files, schemaPath('entry'))) as object;
  const entry = JSON.parse(need(files, ENTRY_LINES).split('\n')[0] ?? '') as object;
  const isRight = (date: string): boolean => ajv.validate(schema, { ...entry, date });
  for (const date of DATES) expect([date, isRight(date), Edtf.safeParse(date).success]).toEqual([date, true, true]);
  for (const date of ['yesterday', '4 July 2024', '2024-7-4', '2024-07-04T10:00', '2024/..5', ''])
    expect([date, isRight(date)]).toEqual([date, false]);
});

const DATES =
  '2014-09-10 2014-09 2014 XXXX-11-18 201X 2014-09-XX 2014~ 2014-09? 2014% 2014-21 2024-07-03/2024-07-04 2024-07-31/.. ../2020 2014/ /2014 -0043'.split(
    ' ',
  );
