import { expect, test } from 'vitest';
import { acceptedEnding } from './accepted-files.ts';

test.each(['photo.JPG', 'devis.v2.pdf', 'journal.csv'])('[AG-10] %s is taken', (name) => {
  expect(acceptedEnding(name)).not.toBeNull();
});

test.each(['virus.exe', 'page.html', 'dessin.svg', 'sans-extension', 'photo.jpg.exe'])(
  '[AG-10] %s is refused before it leaves',
  (name) => {
    expect(acceptedEnding(name)).toBeNull();
  },
);
