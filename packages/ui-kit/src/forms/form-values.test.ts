import { company } from '@guichet/dto/companies/company';
import { hourPack } from '@guichet/dto/contracts/hour-pack';
import { workedMinutes } from '@guichet/dto/core/scalars';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { changedValues, schemaResolver, withoutBlanks } from './form-values.ts';

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

test('[AG-04] text that is no duration is answered as such, and a blank field as one to fill', async () => {
  const codeOf = async (minutes: unknown) => {
    const { errors } = await schemaResolver(z.strictObject({ minutes: workedMinutes }))({ minutes }, undefined, {
      fields: {},
      shouldUseNativeValidation: false,
    });
    return errors.minutes?.type;
  };
  expect(await codeOf('deux heures')).toBe('invalid_duration');
  expect(await codeOf('1h75')).toBe('invalid_duration');
  expect(await codeOf(null)).toBe('required');
  expect(await codeOf(0)).toBe('too_small_min');
  expect(await codeOf(75)).toBeUndefined();
});

test('[AG-20] what a form asks for beyond its schema is missed together with the rest, not after it', async () => {
  const resolve = schemaResolver(z.strictObject({ title: z.string(), companyId: z.string().optional() }), [
    'companyId',
  ]);
  const options = { fields: {}, shouldUseNativeValidation: false };
  const codesOf = async (values: object) =>
    Object.entries((await resolve(values, undefined, options)).errors).map(([name, error]) => [name, error?.type]);
  expect(await codesOf({ title: null, companyId: null })).toEqual([
    ['companyId', 'required'],
    ['title', 'required'],
  ]);
  expect(await codesOf({ title: 'Panne' })).toEqual([['companyId', 'required']]);
  expect(await codesOf({ title: 'Panne', companyId: 'a' })).toEqual([]);
});

test('a value of the wrong kind is told as such, not as one to fill', async () => {
  const schema = z.strictObject({ name: z.string(), days: z.int() });
  const options = { fields: {}, shouldUseNativeValidation: false };
  const { errors } = await schemaResolver(schema)({ name: 12, days: 1.5 }, undefined, options);
  expect([errors.name?.type, errors.days?.type]).toEqual(['invalid_type', 'invalid_type']);
});
