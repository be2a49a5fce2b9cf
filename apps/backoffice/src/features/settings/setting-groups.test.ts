import { settingSchemas } from '@guichet/dto/settings/settings';
import { expect, test } from 'vitest';
import { groupSchema, keysOf, settingGroups } from './setting-groups.ts';

test('every setting shows in exactly one group', () => {
  expect(settingGroups.flatMap(keysOf).toSorted()).toEqual(Object.keys(settingSchemas).toSorted());
});

test('a name left blank is refused, not replaced by its default', () => {
  expect(groupSchema('business').safeParse({ name: '' }).success).toBe(false);
});
