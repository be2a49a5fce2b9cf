import { expect, test } from 'vitest';
import { insertText, isSlashAlone } from './insert-text.ts';

test('[AG-25] a slash asks for a template only alone on its line', () => {
  expect(isSlashAlone('/', 1)).toBe(true);
  expect(isSlashAlone('Bonjour,\n/', 10)).toBe(true);
  expect(isSlashAlone('Bonjour,\n/\nMerci', 10)).toBe(true);
  for (const [text, caret] of [
    ['', 0],
    ['/', 0],
    ['et/', 3],
    [' /', 2],
    ['/ou', 1],
    ['//', 2],
    ['/\n', 2],
  ] as const)
    expect(isSlashAlone(text, caret), JSON.stringify(text)).toBe(false);
});

/** As much of a field as the insertion needs. */
function fieldOf(value: string, start: number, end = start) {
  const told: string[] = [];
  const field = {
    value,
    selectionStart: start,
    selectionEnd: end,
    focus: () => told.push('focus'),
    setRangeText(text: string, from: number, to: number) {
      field.value = field.value.slice(0, from) + text + field.value.slice(to);
    },
    dispatchEvent: (event: Event) => told.push(event.type),
  };
  insertText(field as unknown as HTMLTextAreaElement, 'Merci');
  return { value: field.value, told };
}

test('[AG-25] a template stands where the caret is, in the place of the selection or of the slash', () => {
  expect(fieldOf('ab', 1)).toEqual({ value: 'aMercib', told: ['focus', 'input'] });
  expect(fieldOf('abcd', 1, 3).value).toBe('aMercid');
  expect(fieldOf('Bonjour,\n/\nÀ vous', 10).value).toBe('Bonjour,\nMerci\nÀ vous');
  expect(fieldOf('a/', 2).value).toBe('a/Merci');
});
