import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fields } from './fr/fields.ts';
import { problems } from './fr/problems.ts';

const sources = path.resolve(import.meta.dirname, '../../../../apps/api/src');

/** What the sources of the API throw, by the names of its factories. */
async function thrown(pattern: RegExp): Promise<string[]> {
  const found = new Set<string>();
  for await (const file of glob('**/*.ts', { cwd: sources })) {
    if (file.includes('.test.') || file.includes('generated')) continue;
    const source = readFileSync(path.join(sources, file), 'utf8');
    for (const [, code] of source.matchAll(pattern)) if (code) found.add(code);
  }
  return [...found];
}

const wordsOf = (code: string) =>
  code.split('.').reduce<unknown>((group, key) => (group as Record<string, unknown>)?.[key], problems);

test('every problem that the API tells has words that say what to do', async () => {
  const codes = await thrown(
    /\b(?:conflict|forbidden|notFound|unauthenticated|tooLarge|throttled)\((?:\d+, )?'([\w.]+)'/g,
  );
  expect(codes.length).toBeGreaterThan(20);
  expect(codes.filter((code) => typeof wordsOf(code) !== 'string')).toEqual([]);
});

test('every field code that the API tells has words', async () => {
  const codes = await thrown(/\binvalid\(\{ \[?[\w']+\]?: '(\w+)' \}/g);
  expect(codes.length).toBeGreaterThan(10);
  expect(codes.filter((code) => code !== 'used_for_another_request' && !(code in fields))).toEqual([]);
});
