import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type RichText, richText } from '@guichet/dto/core/rich-text';
import { richTextOf } from '@guichet/dto/core/rich-text-reading';
import { TEXT_COLORS, TEXT_SIZES, textPalette, textScale } from '@guichet/dto/core/rich-text-style';
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { RichTextView } from './rich-text-view.tsx';

const PHOTO = '0199a0de-7f3b-7c52-9d5c-1f0e6b2a4c11';

afterEach(cleanup);

const view = (value: RichText) => render(<RichTextView value={value} />).container.firstElementChild;
const doc = (...content: unknown[]) => richText.parse({ type: 'doc', content });
const words = (text: string, ...marks: unknown[]) => ({
  type: 'paragraph',
  content: [{ type: 'text', text, marks }],
});

test('[WS-08] every look of a text shows, by classes and never by a style', () => {
  const marks = [
    { type: 'bold' },
    { type: 'italic' },
    { type: 'underline' },
    { type: 'size', attrs: { size: 'large' } },
    { type: 'color', attrs: { color: 'teal' } },
  ];
  expect(view(doc(words('Dalle', ...marks)))?.innerHTML).toBe(
    '<p dir="auto"><span class="g-text-large g-text-teal"><strong><em><u>Dalle</u></em></strong></span></p>',
  );
});

test('[WS-08] markup that somebody typed is read as words', () => {
  const shown = view(richTextOf('<script>alert(1)</script><img src=x onerror=alert(1)>'));
  expect(shown?.querySelector('script, img')).toBeNull();
  expect(shown?.textContent).toBe('<script>alert(1)</script><img src=x onerror=alert(1)>');
});

test('[WS-08] lists nest, and are numbered from where they begin', () => {
  const inner = { type: 'bulletList', content: [{ type: 'listItem', content: [words('deux')] }] };
  const list = {
    type: 'orderedList',
    attrs: { start: 3 },
    content: [{ type: 'listItem', content: [words('un'), inner] }],
  };
  const shown = view(doc(list));
  expect(shown?.querySelector('ol')?.getAttribute('start')).toBe('3');
  expect(shown?.querySelector('ol > li > ul > li')?.textContent).toBe('deux');
});

test('[WS-08] a link to elsewhere opens beside and tells nothing; a number is dialled here', () => {
  const shown = view(
    doc(
      words('site', { type: 'link', attrs: { href: 'https://exemple.fr' } }),
      words('appel', { type: 'link', attrs: { href: 'tel:0123456789' } }),
    ),
  );
  const [site, call] = [...(shown?.querySelectorAll('a') ?? [])];
  expect(site?.getAttribute('href')).toBe('https://exemple.fr/');
  expect([site?.target, site?.rel]).toEqual(['_blank', 'noopener noreferrer']);
  expect([call?.getAttribute('href'), call?.target]).toEqual(['tel:0123456789', '']);
});

test('a blank line stays one, and lines break where they were broken', () => {
  const shown = view(doc({ type: 'paragraph' }, ...richTextOf('a\nb').content));
  expect(shown?.querySelectorAll('p')).toHaveLength(2);
  expect(shown?.querySelectorAll('p br')).toHaveLength(2);
});

test('[WS-09] a photo shows as the page draws it, and is left out where it can not', () => {
  const text = doc({ type: 'photo', attrs: { photoId: PHOTO } });
  const { container } = render(<RichTextView value={text} renderPhoto={(id) => <b>{id}</b>} />);
  expect(container.querySelector('b')?.textContent).toBe(PHOTO);
  cleanup();
  expect(view(text)?.childNodes).toHaveLength(0);
});

test('[WS-08] the page draws the colours and the sizes that mail and paper draw', () => {
  const styles = readFileSync(path.join(import.meta.dirname, 'rich-text.css'), 'utf8');
  const [light = '', dark = ''] = styles.split('}');
  for (const size of TEXT_SIZES) expect(styles).toContain(`.g-text-${size} {\n  font-size: ${textScale[size]}em;`);
  for (const color of TEXT_COLORS) {
    expect(light, color).toContain(`--text-${color}: ${textPalette[color].light};`);
    expect(dark, color).toContain(`--text-${color}: ${textPalette[color].dark};`);
  }
});
