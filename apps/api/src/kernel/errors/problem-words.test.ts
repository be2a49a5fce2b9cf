import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import path from 'node:path';
import { fields as englishFields } from '@guichet/dto/problems/en/fields';
import { problems as englishProblems } from '@guichet/dto/problems/en/problems';
import { titles as englishTitles } from '@guichet/dto/problems/en/titles';
import { fields } from '@guichet/dto/problems/fr/fields';
import { problems } from '@guichet/dto/problems/fr/problems';
import { titles } from '@guichet/dto/problems/fr/titles';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../../../..');
const api = 'apps/api/src/**/*.ts';
const schemas = 'packages/dto/src/**/*.ts';

/** What sources say at the first group of a pattern. */
async function said(places: string, pattern: RegExp): Promise<string[]> {
  const found = new Set<string>();
  for await (const file of glob(places, { cwd: root })) {
    if (file.includes('.test.') || file.includes('generated') || file.includes('/demo/')) continue;
    const source = readFileSync(path.join(root, file), 'utf8');
    for (const [, code] of source.matchAll(pattern)) if (code) found.add(code);
  }
  return [...found];
}

const wordsOf = (words: object, code: string) =>
  code.split('.').reduce<unknown>((group, key) => (group as Record<string, unknown> | undefined)?.[key], words);

/** What the schema library says by itself, by our code for it. */
const OF_SCHEMAS = ['required', 'invalid_type', 'too_small', 'too_small_min', 'too_big', 'too_big_text', 'too_big_max'];
const OF_SHAPES = ['invalid_value', 'invalid_union', 'unrecognized_key', 'not_multiple_of', 'other'];

async function fieldCodes(): Promise<string[]> {
  const formats = await said(schemas, /\bz(?:\.iso)?\.(date|datetime|email|url|uuid)\(/g);
  return [
    ...(await said(api, /\b(?:invalid|malformed)\(\{ \[?[^\]:]+\]?: '(\w+)' \}/g)),
    ...(await said(api, /\[field, '(\w+)'\]/g)),
    ...(await said(api, /\{ \[?\w+\]?: '(already_used|deleted|taken|not_editable)' \}/g)),
    ...(await said(schemas, /\berror: '(\w+)'/g)),
    ...(await said(schemas, /, '(\w+)'\)/g)).filter((word) => /^(?:not|invalid|too)_/.test(word)),
    ...formats.map((format) => `invalid_${format}`),
    ...OF_SCHEMAS,
    ...OF_SHAPES,
  ];
}

describe.each([
  ['fr', { problems, fields, titles }],
  ['en', { problems: englishProblems, fields: englishFields, titles: englishTitles }],
])('in %s, the words that the API and the interfaces share', (_language, words) => {
  test('say of every problem what happened and what to do', async () => {
    const codes = [
      ...(await said(
        api,
        /\b(?:conflict|forbidden|notFound|unauthenticated|tooLarge|throttled)\((?:\d+, )?'([\w.]+)'/g,
      )),
      ...(await said(api, /\bthrottled\([^']+, '([\w.]+)'/g)),
      ...(await said(api, /\bnew ProblemError\(\d+, '([\w.]+)'/g)),
      ...(await said(api, /\b(?:\d{3}|FST_\w+): '([\w.]+)'/g)),
      ...(await said(api, /\brefused\('([\w.]+)'/g)),
    ];
    expect(codes.length).toBeGreaterThan(100);
    expect(codes.filter((code) => typeof wordsOf(words.problems, code) !== 'string')).toEqual([]);
  });

  test('say of every field what is wrong', async () => {
    const codes = await fieldCodes();
    expect(codes.length).toBeGreaterThan(50);
    expect(codes.filter((code) => !(code in words.fields))).toEqual([]);
  });

  test('say of every status what kind of answer it is', async () => {
    const statuses = [...(await said(api, /\bnew ProblemError\((\d{3})\b/g)), '404', '405', '408', '413', '415', '431'];
    expect(statuses.filter((status) => !(status in words.titles))).toEqual([]);
  });
});
