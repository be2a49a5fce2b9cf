import { expect, test } from 'vitest';
import { type RichText, richText } from './rich-text.ts';
import { richTextLimits } from './rich-text-limits.ts';

const PHOTO = '0199a0de-7f3b-7c52-9d5c-1f0e6b2a4c11';

const words = (text: string, ...marks: unknown[]) => ({ type: 'text', text, ...(marks.length > 0 && { marks }) });
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const item = (...content: unknown[]) => ({ type: 'listItem', content });
const bullets = (...content: unknown[]) => ({ type: 'bulletList', content });
const doc = (...content: unknown[]) => ({ type: 'doc', content });
const linked = (href: unknown) => doc(paragraph(words('devis', { type: 'link', attrs: { href } })));

/** Path to code, as a caller reads it. */
function refusal(input: unknown): Record<string, string> {
  const result = richText.safeParse(input);
  const issues = result.success ? [] : result.error.issues;
  return Object.fromEntries(
    issues.map((issue) => [
      [...issue.path, ...(issue.code === 'unrecognized_keys' ? issue.keys : [])].join('.'),
      issue.code === 'custom' ? issue.message : issue.code,
    ]),
  );
}

function nested(depth: number): unknown {
  let block: unknown = paragraph(words('fond'));
  for (let level = 0; level < depth; level += 1) block = bullets(item(paragraph(words(`${level}`)), block));
  return doc(block);
}

test('[WS-08] everything that the editor can say is kept as it was said', () => {
  const said = doc(
    paragraph(
      words('Coulage ', { type: 'bold' }, { type: 'italic' }, { type: 'underline' }),
      words('terminé', { type: 'size', attrs: { size: 'huge' } }, { type: 'color', attrs: { color: 'green' } }),
      { type: 'hardBreak' },
      words('voir', { type: 'link', attrs: { href: 'https://exemple.fr/plan' } }),
    ),
    bullets(
      item(paragraph(words('dalle')), { type: 'orderedList', attrs: { start: 3 }, content: [item(paragraph())] }),
    ),
    { type: 'photo', attrs: { photoId: PHOTO } },
    { type: 'paragraph' },
  );
  expect(richText.parse(said)).toEqual(said);
});

test('[WS-08] an empty document is a document', () => {
  expect(richText.parse({ type: 'doc', content: [] })).toEqual({ type: 'doc', content: [] });
  expect(richText.parse(doc({ type: 'paragraph' }))).toEqual(doc({ type: 'paragraph' }));
});

test('[WS-08] emoji, letters with signs and text from right to left are kept to the last code unit', () => {
  const text = '👷🏽‍♀️ Béton coulé · تم صب الخرسانة · ‏שלום 🇫🇷';
  expect(richText.parse(doc(paragraph(words(text))))).toEqual(doc(paragraph(words(text))));
});

test.each([
  ['text', '<p>Bonjour</p>', { '': 'invalid_type' }],
  ['a list', [], { '': 'invalid_type' }],
  ['nothing', null, { '': 'invalid_type' }],
  ['another root', { type: 'paragraph' }, { type: 'invalid_value', content: 'invalid_type' }],
])('what is not a document is refused: %s', (_name, input, expected) => {
  expect(refusal(input)).toEqual(expected);
});

test('[WS-08] a script is a word like another, never a node', () => {
  const script = '<script>alert(1)</script><img src=x onerror=alert(1)>';
  expect(richText.parse(doc(paragraph(words(script))))).toEqual(doc(paragraph(words(script))));
  expect(refusal(doc({ type: 'script', content: [words('alert(1)')] }))).toEqual({ 'content.0.type': 'invalid_union' });
  expect(refusal(doc(paragraph({ type: 'html', html: '<b>' })))).toEqual({
    'content.0.content.0.type': 'invalid_union',
  });
});

test.each(['heading', 'codeBlock', 'blockquote', 'table', 'iframe', 'image', 'text', 'listItem', 'doc'])(
  '[WS-08] the node %s is refused at its place',
  (type) => {
    const stranger = { type, text: 'x', attrs: { level: 1 }, content: [] };
    expect(refusal(doc(paragraph(), stranger))).toEqual({ 'content.1.type': 'invalid_union' });
  },
);

test('[WS-08] unknown marks and attributes are refused, and named', () => {
  expect(refusal(doc(paragraph(words('a', { type: 'strike' }))))).toEqual({
    'content.0.content.0.marks.0.type': 'invalid_union',
  });
  expect(refusal(doc(paragraph(words('a', { type: 'bold', attrs: { style: 'x' } }))))).toEqual({
    'content.0.content.0.marks.0.attrs': 'unrecognized_keys',
  });
  expect(refusal(doc({ ...paragraph(), attrs: { class: 'x' } }))).toEqual({ 'content.0.attrs': 'unrecognized_keys' });
  expect(refusal({ ...doc(), html: '<p>' })).toEqual({ html: 'unrecognized_keys' });
});

test('[WS-08] sizes and colours come from their lists, nothing else', () => {
  const sized = (size: unknown) => doc(paragraph(words('a', { type: 'size', attrs: { size } })));
  const colored = (color: unknown) => doc(paragraph(words('a', { type: 'color', attrs: { color } })));
  expect(refusal(sized('42px'))).toEqual({ 'content.0.content.0.marks.0.attrs.size': 'invalid_value' });
  expect(refusal(colored('#ff0000'))).toEqual({ 'content.0.content.0.marks.0.attrs.color': 'invalid_value' });
  expect(refusal(colored('red;background:url(//x)'))).toHaveProperty(['content.0.content.0.marks.0.attrs.color']);
});

test('[WS-08] a mark is said once', () => {
  const twice = doc(paragraph(words('a', { type: 'bold' }, { type: 'bold' })));
  expect(refusal(twice)).toEqual({ 'content.0.content.0.marks': 'not_unique' });
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:https://exemple.fr/1',
  'https://banque.fr@voleur.example/',
  '//exemple.fr',
  'exemple.fr',
  '',
  `https://exemple.fr/${'a'.repeat(2000)}`,
  42,
])('[WS-08] the link %s is refused', (href) => {
  const { 'content.0.content.0.marks.0.attrs.href': code, ...others } = refusal(linked(href));
  expect(code).toBe(typeof href === 'string' ? 'invalid_link' : 'invalid_type');
  expect(others).toEqual({});
});

test('[WS-08] a link comes out in its one form', () => {
  const kept = (href: string) => JSON.stringify(richText.parse(linked(href)));
  expect(kept('  HTTPS://Exemple.FR/a b')).toContain('"https://exemple.fr/a%20b"');
  expect(kept('tel:+33 1 23 45 67 89')).toContain('"tel:+33123456789"');
});

test.each([
  ['a remote image', { type: 'photo', attrs: { photoId: PHOTO, src: 'https://exemple.fr/a.png' } }],
  ['an address as id', { type: 'photo', attrs: { photoId: 'https://exemple.fr/a.png' } }],
  ['data as id', { type: 'photo', attrs: { photoId: 'data:image/png;base64,AAAA' } }],
  ['no id', { type: 'photo', attrs: {} }],
  ['an image node', { type: 'image', attrs: { src: 'data:image/png;base64,AAAA' } }],
])('[WS-08] an image that is not a photo of ours cannot be said: %s', (_name, node) => {
  expect(Object.keys(refusal(doc(node)))[0]).toMatch(/^content\.0\.(type|attrs)/);
});

test('[WS-08] a photo stands between paragraphs, not within', () => {
  const node = { type: 'photo', attrs: { photoId: PHOTO } };
  expect(refusal(doc(paragraph(node)))).toEqual({ 'content.0.content.0.type': 'invalid_union' });
});

test.each(['\0', 'avant\0après', '\ud800', 'x\udfff'])('text that cannot be stored is refused (%j)', (text) => {
  expect(refusal(doc(paragraph(words(text))))).toEqual({ 'content.0.content.0.text': 'invalid_text' });
});

test('a text without a letter is no text: the editor could not open it', () => {
  expect(refusal(doc(paragraph(words(''))))).toEqual({ 'content.0.content.0.text': 'too_small' });
});

test('[WS-08] 20,000 characters are taken, 20,001 and 200,000 are too long, wherever they stand', () => {
  const { characters } = richTextLimits;
  expect(refusal(doc(paragraph(words('a'.repeat(characters)))))).toEqual({});
  expect(refusal(doc(paragraph(words('a'.repeat(characters))), paragraph(words('a'))))).toEqual({
    '': 'text_too_long',
  });
  expect(refusal(doc(paragraph(words('a'.repeat(200_000)))))).toEqual({ '': 'text_too_long' });
});

test('[WS-08] lists go six deep, and deeper is refused without being read', () => {
  expect(refusal(nested(richTextLimits.listDepth))).toEqual({});
  expect(refusal(nested(richTextLimits.listDepth + 1))).toEqual({ '': 'too_deep' });
  expect(refusal(nested(50_000))).toEqual({ '': 'too_deep' });
  let strange: unknown = 'x';
  for (let level = 0; level < 50_000; level += 1) strange = [strange];
  expect(refusal(doc(paragraph(words('a', strange))))).toHaveProperty(['content.0.content.0.marks.0']);
});

test('[WS-08] a text of too many nodes is refused', () => {
  const many = (count: number) => ({ type: 'doc', content: Array(count).fill({ type: 'paragraph' }) });
  expect(refusal(many(richTextLimits.nodes - 1))).toEqual({});
  expect(refusal(many(richTextLimits.nodes))).toEqual({ '': 'too_many_nodes' });
  expect(refusal(many(500_000))).toEqual({ '': 'too_many_nodes' });
});

test('[WS-08] a list has items, and an item begins with a paragraph: the editor could not open another', () => {
  expect(refusal(doc(bullets()))).toEqual({ 'content.0.content': 'too_small' });
  expect(refusal(doc(bullets(paragraph())))).toHaveProperty(['content.0.content.0.type'], 'invalid_value');
  expect(refusal(doc(bullets(item())))).toHaveProperty(['content.0.content.0.content'], 'too_small');
  const headless = item(bullets(item(paragraph())));
  expect(refusal(doc(bullets(headless)))).toEqual({ 'content.0.content.0.content.0.type': 'invalid_union' });
});

test('a list is numbered from a plain number', () => {
  const from = (start: unknown) => doc({ type: 'orderedList', attrs: { start }, content: [item(paragraph())] });
  expect(refusal(from(12))).toEqual({});
  for (const start of [-1, 1.5, 10_000, '1']) expect(refusal(from(start)), String(start)).not.toEqual({});
});

test('what comes out goes in again unchanged', () => {
  const once: RichText = richText.parse(linked('HTTPS://Exemple.FR'));
  expect(richText.parse(once)).toEqual(once);
});
