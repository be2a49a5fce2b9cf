import { describe, expect, test } from 'vitest';
import { measureSms, plainSms, smsCostMills } from './sms-text.ts';

const shortly = (text: string) => {
  const { encoding, units, segments } = measureSms(text);
  return [encoding, units, segments];
};

describe('[WS-15] the length of an SMS', () => {
  test.each([
    ['nothing', '', ['gsm7', 0, 0]],
    ['one letter', 'a', ['gsm7', 1, 1]],
    ['exactly one message', 'a'.repeat(160), ['gsm7', 160, 1]],
    ['one letter more', 'a'.repeat(161), ['gsm7', 161, 2]],
    ['exactly two messages', 'a'.repeat(306), ['gsm7', 306, 2]],
    ['one more than two', 'a'.repeat(307), ['gsm7', 307, 3]],
    ['accents of the alphabet', 'é'.repeat(160), ['gsm7', 160, 1]],
    ['a sign that counts double', `${'a'.repeat(158)}€`, ['gsm7', 160, 1]],
    ['a sign that counts double, past the end', `${'a'.repeat(159)}€`, ['gsm7', 161, 2]],
    ['an accent outside the alphabet', `${'a'.repeat(69)}ê`, ['ucs2', 70, 1]],
    ['the same, one letter more', `${'a'.repeat(70)}ê`, ['ucs2', 71, 2]],
    ['two messages outside the alphabet', `${'a'.repeat(133)}ê`, ['ucs2', 134, 2]],
    ['three', `${'a'.repeat(134)}ê`, ['ucs2', 135, 3]],
    ['a small c with a cedilla, which the alphabet lacks', 'reçu', ['ucs2', 4, 1]],
    ['its capital, which it has', 'REÇU', ['gsm7', 4, 1]],
    ['an emoji', '👷', ['ucs2', 2, 1]],
    ['a family of four', '👨‍👩‍👧‍👦', ['ucs2', 11, 1]],
  ])('%s', (_, text, expected) => {
    expect(shortly(text)).toEqual(expected);
  });

  test('a sign that counts double is not cut by the border of two messages', () => {
    // 152 + the two septets of € would end at 154: it moves on, and the 306 units no longer fit two messages.
    const text = `${'a'.repeat(152)}€${'a'.repeat(152)}`;
    expect(shortly(text)).toEqual(['gsm7', 306, 3]);
  });

  test('nor is an emoji', () => {
    const text = `${'a'.repeat(66)}👷${'a'.repeat(66)}`;
    expect(shortly(text)).toEqual(['ucs2', 134, 3]);
  });

  test('what is left of the last message is told', () => {
    expect(measureSms('a'.repeat(150)).unitsLeft).toBe(10);
    expect(measureSms('a'.repeat(161)).unitsLeft).toBe(145);
    expect(measureSms('a'.repeat(306)).unitsLeft).toBe(0);
  });
});

test('[WS-15] what is sent says the same in signs of the alphabet, and keeps its letters', () => {
  expect(plainSms('L’équipe « Nord » a\u202ffini… — à bientôt ')).toBe('L\'équipe " Nord " a fini... - à bientôt');
  expect(measureSms(plainSms('C’est fini'))).toMatchObject({ encoding: 'gsm7' });
  expect(plainSms('e\u0301te\u0301')).toBe('été');
  expect(plainSms('bravo 👷')).toBe('bravo 👷');
  expect(plainSms('👨‍👩‍👧‍👦')).toBe('👨‍👩‍👧‍👦');
});

test('[WS-15] a message costs its segments, in thousandths, without rounding', () => {
  expect(smsCostMills('a'.repeat(160), 75)).toBe(75);
  expect(smsCostMills('a'.repeat(161), 75)).toBe(150);
  expect(smsCostMills('', 75)).toBe(0);
});
