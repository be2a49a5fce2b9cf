import { company } from '@guichet/dto/companies/company';
import { hourPack } from '@guichet/dto/contracts/hour-pack';
import { expect, test } from 'vitest';
import { changedValues, withoutBlanks } from './form-values.ts';

test('a blank field is null where the schema takes it, absent where it does not', () => {
  expect(withoutBlanks(company.create, { name: '', email: '', city: null, unknown: 1 })).toEqual({
    name: undefined,
    email: null,
    city: null,
  });
  expect(withoutBlanks(hourPack.create, { expiresOn: null, contractId: null })).toEqual({
    expiresOn: undefined,
    contractId: null,
  });
});

test('only what differs is sent', () => {
  expect(changedValues({ a: 1, b: [1, 2], c: null }, { a: 1, b: [2, 1], c: undefined, d: 'x' })).toEqual({
    b: [2, 1],
    d: 'x',
  });
});
