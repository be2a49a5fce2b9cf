import { expect, test } from 'vitest';
import { cleanPaste } from './clean-paste.ts';
import { clipboards } from './clipboard.fixture.ts';

const clean = (html: string) => cleanPaste(html).html;

test('[WS-08] Word comes out as paragraphs and lists, with what was bold, italic or underlined', () => {
  expect(cleanPaste(clipboards.word)).toEqual({
    html: [
      '<p><strong>Avancement</strong></p>',
      '<p>Dalle <strong>coul</strong><strong>ée</strong> le <em>12&nbsp;mars</em></p>',
      '<ul><li><p>Ferraillage</p><ul><li><p>Nord</p></li></ul></li><li><p>Coffrage</p></li></ul>',
      '<p>Puis :</p>',
      '<ol start="3"><li><p>Décoffrer</p></li></ol>',
      '<p><strong>Lot</strong> · Date</p>',
      '<p>Gros œuvre · 12/03 matin</p>',
    ].join(''),
    hasDroppedImages: true,
  });
});

test('[WS-08] Google Docs says by styles what others say by tags', () => {
  expect(cleanPaste(clipboards.googleDocs)).toEqual({
    html: [
      '<p><strong>Réunion </strong><em><u>de lundi</u></em></p>',
      '<ul><li><p>Portes</p><ul><li><p>Coupe-feu</p></li></ul></li><li><p>Fenêtres</p></li></ul>',
      '<p><a href="https://exemple.fr/plan">le plan</a></p>',
    ].join(''),
    hasDroppedImages: false,
  });
});

test('[WS-08] LibreOffice comes out without its fonts, and its lists go on from their number', () => {
  expect(clean(clipboards.libreOffice)).toBe(
    [
      '<p><strong>Enduit</strong> <u>façade</u> <em>sud</em></p>',
      '<ol start="4"><li><p>Gobetis</p></li><li><p>Corps d’enduit</p><ul><li><p>deux passes</p></li></ul></li></ol>',
    ].join(''),
  );
});

test('[WS-08] the web comes out without what runs, what is hidden and what stands elsewhere', () => {
  expect(cleanPaste(clipboards.web)).toEqual({
    html: [
      '<p><strong>Isolation</strong></p>',
      '<p>Laine de <strong>bois</strong>, 200&nbsp;mm ici ou là et <a href="https://exemple.fr/b">encore</a></p>',
      '<p>Citation</p>',
      '<p>ligne 1<br>ligne 2</p>',
      '<p>OK</p>',
    ].join(''),
    hasDroppedImages: true,
  });
});

test('[WS-08] what was copied from a text of ours keeps its size and its colour', () => {
  expect(clean(clipboards.page)).toBe(
    '<p><span class="g-text-large g-text-teal"><strong>Dalle</strong></span> coulée</p>',
  );
});

test('[WS-08] the dot by which a sender counts readers is no picture to speak of', () => {
  expect(cleanPaste('<p>a<img src="https://suivi.example/p.gif" width="1" height="1"></p>')).toEqual({
    html: '<p>a</p>',
    hasDroppedImages: false,
  });
  for (const source of ['data:image/png;base64,AAAA', 'https://exemple.fr/a.png', 'blob:x'])
    expect(cleanPaste(`<img src="${source}">`), source).toEqual({ html: '', hasDroppedImages: true });
});

test('[WS-08] lists deeper than six go on at the sixth', () => {
  const nested = (depth: number): string => (depth === 0 ? 'fond' : `<ul><li>${depth} ${nested(depth - 1)}</li></ul>`);
  const kept = clean(nested(9));
  expect(kept.match(/<ul>/g)).toHaveLength(6);
  expect(
    kept
      .replaceAll(/<[^>]+>/g, ' ')
      .split(/\s+/)
      .filter(Boolean),
  ).toEqual(['9', '8', '7', '6', '5', '4', '3', '2', '1', 'fond']);
});

test('[WS-08] a table that is only a frame leaves what it frames as it is', () => {
  expect(clean('<table><tbody><tr><td><p>a</p><ul><li>b</li></ul></td><td> </td></tr></tbody></table>')).toBe(
    '<p>a</p><ul><li><p>b</p></li></ul>',
  );
});

test('a table within a table is read once', () => {
  const inner = '<table><tr><td>x</td><td>y</td></tr></table>';
  expect(clean(`<table><tr><td>${inner}</td><td>z</td></tr></table>`)).toBe('<p>x · y · z</p>');
});

test('bits of text and text beside lists become paragraphs', () => {
  expect(clean('un <b>mot</b>')).toBe('<p>un <strong>mot</strong></p>');
  expect(clean('a<ul><li><ul><li>b</li></ul></li></ul>c')).toBe(
    '<p>a</p><ul><li><p></p><ul><li><p>b</p></li></ul></li></ul><p>c</p>',
  );
  expect(clean('<div>a<div>b</div>c</div>')).toBe('<p>a</p><p>b</p><p>c</p>');
});

test('[WS-08] emoji and text from right to left go through', () => {
  expect(clean('<p dir="rtl">تم 👷🏽‍♀️ שלום</p>')).toBe('<p>تم 👷🏽‍♀️ שלום</p>');
});

test.each(['', '   ', '<p></p>', '<html><body></body></html>', '<!-- x -->', '<br><br>'])(
  'nothing stays nothing: %j',
  (html) => {
    expect(cleanPaste(html)).toEqual({ html: '', hasDroppedImages: false });
  },
);
