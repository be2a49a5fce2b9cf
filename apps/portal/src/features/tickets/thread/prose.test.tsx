import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Prose } from './prose.tsx';

test('addresses can be followed without the point that ends the sentence', () => {
  const html = renderToStaticMarkup(<Prose text="Voyez https://exemple.fr/a?b=1." />);
  expect(html).toContain('href="https://exemple.fr/a?b=1"');
  expect(html).toContain('</a>.');
});

test('what looks like a tag or a script address stays text', () => {
  const html = renderToStaticMarkup(<Prose text={'<img src=x onerror=alert(1)> javascript:alert(1)'} />);
  expect(html).not.toContain('<img');
  expect(html).not.toContain('<a');
});
