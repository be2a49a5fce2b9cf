import { richTextOf } from '@guichet/dto/core/rich-text-reading';
import { expect, test } from 'vitest';
import { wholeText } from './rich-text.fixture.ts';
import { richTextDarkRules, richTextMailHtml } from './rich-text-mail.ts';

const html = richTextMailHtml(wholeText);

test('[WS-08] a mail shows the looks of a text, by styles of its own', () => {
  expect(html).toContain('Dalle <strong>coul</strong><em><u>ée</u></em>');
  expect(html).toContain('<span style="font-size:1.6em"><strong><em>à 8 h</em></strong></span>');
  expect(html).toContain('<span class="text-red" style="color:#b3261e"> &lt;b&gt;&amp;&quot;</span><br>');
  expect(html).toMatch(/<ol start="3" style="[^"]*"><li><p [^>]*>Gobetis<\/p><ul [^>]*><li><p [^>]*>deux passes<\/p>/);
});

test('[WS-08] what one link covers is one link, in the colour of links', () => {
  expect(html).toContain(
    '<a href="https://exemple.fr/plan?a=1&amp;b=2" style="text-decoration:underline">voir <strong>le plan</strong></a>',
  );
});

test('[WS-08] what somebody typed is never markup in a mail', () => {
  const typed = '<script>alert(1)</script><img src="x" onerror="alert(1)">&amp;';
  expect(richTextMailHtml(richTextOf(typed))).toContain(
    '&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=&quot;x&quot; onerror=&quot;alert(1)&quot;&gt;&amp;amp;',
  );
});

test('[WS-09] a mail names no picture', () => {
  expect(html).not.toMatch(/<img|0199a0de/);
});

test('an empty text makes an empty mail part', () => {
  expect(richTextMailHtml({ type: 'doc', content: [] })).toBe('');
});

test('[WS-08] a mail drawn dark has the colours of the dark page', () => {
  expect(richTextDarkRules).toContain('.text-red{color:#ff8f85!important}');
});
