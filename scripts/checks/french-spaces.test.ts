import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import path from 'node:path';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';
import { root } from '../project.ts';

/** Not read: what people of the demonstration typed, statements of the database, the alphabet of SMS. */
const OTHER = /\.(?:test|fixture|factory|sql)\.|\/(?:demo|testing|generated)\/|sms-text\.ts/;

/** The end of a word, a value or a group, after which a mark of French stands apart. */
const BEFORE = String.raw`(?<=[\p{L}\p{N})}»’”%€…])`;
const WRONG = new RegExp(
  [
    String.raw`${BEFORE}[ \u00a0](?=[;!?](?![\w?.=]))`,
    String.raw`${BEFORE}[ \u202f](?=(?::(?![\w:=])|%))`,
    String.raw`(?<=«)[ \u202f]|[ \u202f](?=»)`,
  ].join('|'),
  'u',
);

// English sets none of these marks apart, so that all texts of the product are read, whatever file they stand in.
test('the spaces of French keep its marks beside their words: narrow before ; ! ?, full before : and inside « »', async () => {
  const texts = (await Promise.all([textsOf('apps'), textsOf('packages')])).flat();
  expect(texts.length).toBeGreaterThan(10_000);
  expect(texts.filter(({ text }) => WRONG.test(text))).toEqual([]);
});

async function textsOf(folder: string): Promise<{ file: string; text: string }[]> {
  const found = [];
  for await (const file of glob(`${folder}/*/src/**/*.{ts,tsx}`, { cwd: root })) {
    if (OTHER.test(file)) continue;
    const source = readFileSync(path.join(root, file), 'utf8');
    const spans: [number, number][] = [];
    collectTexts(parseSync(file, source).program, spans);
    found.push(...spans.map(([start, end]) => ({ file, text: source.slice(start, end) })));
  }
  return found;
}

/** Strings, the words between tags, and the parts of templates with the braces beside them. */
function collectTexts(node: unknown, spans: [number, number][]): void {
  if (typeof node !== 'object' || node === null) return;
  const { type, value, start, end } = node as { type?: string; value?: unknown; start: number; end: number };
  if (type === 'JSXText' || (type === 'Literal' && typeof value === 'string')) spans.push([start, end]);
  else if (type === 'TemplateElement') spans.push([start - 1, end + 1]);
  else for (const child of Object.values(node)) collectTexts(child, spans);
}
