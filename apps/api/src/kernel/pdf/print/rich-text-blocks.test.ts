import type { RichText } from '@guichet/dto/core/rich-text';
import { richTextOf } from '@guichet/dto/core/rich-text-reading';
import sharp from 'sharp';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PHOTO, wholeText } from '../../rich-text/rich-text.fixture.ts';
import { createPdfRenderer } from '../pdf-renderer.ts';
import type { RichTextInput } from './rich-text-template.fixture.ts';

const renderer = createPdfRenderer({
  templates: { text: new URL('./rich-text-template.fixture.ts', import.meta.url) },
});
let photo: Uint8Array;

beforeAll(async () => {
  photo = await sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#2a7f62' } })
    .jpeg()
    .toBuffer();
  await renderer.warmUp();
});
afterAll(() => renderer.close());

function render(text: RichText, { isMuted = false, images = {} }: { isMuted?: boolean; images?: object } = {}) {
  const input: RichTextInput = { text, isMuted };
  return renderer.render('text', input, images as Record<string, Uint8Array>);
}

async function pagesOf(pdf: Uint8Array): Promise<string[]> {
  const { text } = await extractText(pdf, { mergePages: false });
  return text.map((page) => page.replaceAll(/\s+/g, ' ').trim());
}

/** What the pages are painted with: fill colours, fonts, where links lead, how many pictures. */
async function paintOf(pdf: Uint8Array) {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const { OPS } = await import('unpdf/pdfjs');
  const colors = new Set<string>();
  const links: { url: string; rect: number[] }[] = [];
  let pictures = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { fnArray, argsArray } = await page.getOperatorList();
    for (const [index, operation] of fnArray.entries()) {
      if (operation === OPS.setFillRGBColor) colors.add(String(argsArray[index][0]));
      if (operation === OPS.paintImageXObject) pictures += 1;
    }
    for (const { url, rect } of await page.getAnnotations()) links.push({ url, rect });
  }
  return { colors: [...colors], links, pictures };
}

test('[WS-08] [WS-16] the words of a text are printed in their order, lists with their marks', async () => {
  const [page] = await pagesOf(await render(wholeText));
  expect(page).toBe(
    'Dalle coulée <b>&" à 8 h 3. Gobetis – deux passes 4. Enduit voir le plan ou 01 23 45 67 89, exemple.fr',
  );
});

test('[WS-08] a link leads to its address, and lies on its words', async () => {
  const pdf = await render(wholeText);
  const { links } = await paintOf(pdf);
  expect(new Set(links.map(({ url }) => url))).toEqual(
    new Set(['https://exemple.fr/plan?a=1&b=2', 'tel:0123456789', 'https://exemple.fr/']),
  );
  const [first] = links;
  const [left = 0, bottom = 0, right = 0, top = 0] = first?.rect ?? [];
  expect(left).toBeCloseTo(40, 0);
  expect(right).toBeGreaterThan(left + 10);
  expect(top - bottom).toBeGreaterThan(6);
  const { items } = await (await (await getDocumentProxy(new Uint8Array(pdf))).getPage(1)).getTextContent();
  const printed = items.find((item) => 'str' in item && item.str.startsWith('voir'));
  const baseline = printed && 'transform' in printed ? printed.transform[5] : 0;
  expect(baseline).toBeGreaterThan(bottom);
  expect(baseline).toBeLessThan(top);
});

test('[WS-08] colours are those of the palette on paper', async () => {
  const { colors } = await paintOf(await render(wholeText));
  expect(colors).toContain('#b3261e');
  expect(colors).toContain('#1d2430');
});

test('[WS-16] a text that was cancelled is printed in grey alone', async () => {
  const { colors } = await paintOf(await render(wholeText, { isMuted: true }));
  expect(colors).toEqual(['#5b6270']);
});

test('[WS-16] the photos of a text are printed; one that is not given is left out', async () => {
  expect((await paintOf(await render(wholeText, { images: { [PHOTO]: photo } }))).pictures).toBe(1);
  expect((await paintOf(await render(wholeText))).pictures).toBe(0);
});

test('[WS-16] a photo that does not fit below goes to the next page', async () => {
  const text: RichText = {
    type: 'doc',
    content: [
      ...Array(40).fill(richTextOf('ligne').content[0]),
      ...wholeText.content.filter(({ type }) => type === 'photo'),
    ],
  };
  const pdf = await render(text, { images: { [PHOTO]: photo } });
  expect((await paintOf(pdf)).pictures).toBe(1);
  expect(await pagesOf(pdf)).toHaveLength(2);
});

test('[WS-16] a paragraph longer than a page goes on on the next, without losing a word', async () => {
  const words = Array.from({ length: 3000 }, (_, index) => `m${index}`);
  const pages = await pagesOf(await render(richTextOf(words.join(' ').slice(0, 20_000))));
  expect(pages.length).toBeGreaterThan(2);
  expect(pages.join(' ')).toBe(words.join(' ').slice(0, 20_000).trim());
});

test('an empty text prints an empty page', async () => {
  expect(await pagesOf(await render({ type: 'doc', content: [] }))).toEqual(['']);
});

test('emoji and signs that the typeface does not have do not stop the print', async () => {
  const [page] = await pagesOf(await render(richTextOf('avant 👷🏽‍♀️ تم שלום après')));
  expect(page).toMatch(/^avant .*après$/);
});
