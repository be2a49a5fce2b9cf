import { expect, test } from 'vitest';
import { readMobileNumber } from './phone-number.ts';

test.each([
  ['06 39 98 10 01', 'FR', '+33639981001'],
  ['06.39.98.10.01', 'FR', '+33639981001'],
  ['+33 (0)6 39 98 10 01', 'BE', '+33639981001'],
  ['0033639981001', 'FR', '+33639981001'],
  ['07 39 98 10 01', 'FR', '+33739981001'],
  ['0470 12 34 56', 'BE', '+32470123456'],
  ['079 123 45 67', 'CH', '+41791234567'],
  ['+49 1512 3456789', 'FR', '+4915123456789'],
])('[WS-15] %s typed in %s is %s', async (typed, country, number) => {
  expect(await readMobileNumber(typed, country)).toBe(number);
});

test.each([
  '',
  '01',
  '01 23 45 67 89',
  '06 39 98 10',
  '06 39 98 10 01 99',
  'appelez le 06 39 98 10 01',
  'zoe@example.test',
  '+33',
])('[WS-15] %j is no mobile number of France', async (typed) => {
  expect(await readMobileNumber(typed, 'FR')).toBeNull();
});
