import { expect, test } from 'vitest';
import { documentLook } from './document-look.ts';

test('a dark accent is printed as it is', () => {
  const look = documentLook('#0F5132');
  expect(look.accent).toBe('#0f5132');
  expect(look.accented.color).toBe('#0f5132');
});

test('[AG-37] a pale accent is darkened until it is read, and until a bar of it is seen', () => {
  for (const pale of ['#ffe100', '#ffffff']) {
    const look = documentLook(pale);
    expect(contrastOf(look.accent, '#ffffff')).toBeGreaterThanOrEqual(3);
    expect(contrastOf(look.accented.color, look.tint)).toBeGreaterThanOrEqual(4.5);
  }
});

test('a short colour is understood, anything else becomes ink', () => {
  expect(documentLook('#08c').accent).toBe('#0088cc');
  for (const wrong of ['', 'red', '#12345', 'url(http://x)']) expect(documentLook(wrong).accent).toBe('#1d2430');
});

function contrastOf(color: string, ground: string): number {
  return (luminance(ground) + 0.05) / (luminance(color) + 0.05);
}

function luminance(color: string): number {
  const weights = [0.2126, 0.7152, 0.0722];
  return weights.reduce((sum, weight, index) => {
    const share = Number.parseInt(color.slice(1 + index * 2, 3 + index * 2), 16) / 255;
    return sum + weight * (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);
  }, 0);
}
