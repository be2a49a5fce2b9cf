import { createFormat } from '@guichet/ui-kit/format/format.ts';
import { expect, test } from 'vitest';
import type { AppText } from '../../../texts/load-texts.ts';
import { type ChangeEntry, changeWords } from './change-words.ts';

const t: AppText = (key, values = {}) => {
  if (key === 'tickets.changes.from') return `${values.before} > ${values.after}`;
  return key === 'tickets.changes.field' ? `${values.field} : ${values.change}` : (key.split('.').at(-1) ?? '');
};
const format = createFormat('fr', 'Europe/Paris');
const change = (action: ChangeEntry['action'], fields: ChangeEntry['fields']): ChangeEntry => ({
  type: 'change',
  id: 'a1',
  at: '2026-03-10T08:00:00.000Z',
  actorId: null,
  actorName: 'Léa',
  action,
  fields,
});

test('[AG-26] a change says the field, the value before and the value after, in words', () => {
  const fields = [
    { field: 'priority', before: 'normal', after: 'high' },
    { field: 'deadlineOn', before: null, after: '2026-03-14' },
  ];
  expect(changeWords(change('updated', fields), t, format).steps).toEqual([
    'priority : normal > high',
    'deadlineOn : — > 14 mars 2026',
  ]);
});

test('what the act already names is not named twice', () => {
  const fields = [{ field: 'state', before: 'open', after: 'waiting' }];
  expect(changeWords(change('state_changed', fields), t, format).steps).toEqual(['open > waiting']);
});

test('a whole text is kept apart, so that the timeline stays short', () => {
  const words = changeWords(change('updated', [{ field: 'description', before: 'a', after: 'b' }]), t, format);
  expect(words).toMatchObject({ steps: [], long: [{ label: 'description', before: 'a', after: 'b' }] });
});

test('why closure is asked for is quoted', () => {
  const fields = [{ field: 'closureComment', before: null, after: 'Tout marche' }];
  expect(changeWords(change('closure_requested', fields), t, format)).toMatchObject({
    steps: [],
    quote: 'Tout marche',
  });
});

test('a file is named, not compared', () => {
  expect(
    changeWords(change('file_removed', [{ field: 'name', before: 'a.png', after: null }]), t, format).steps,
  ).toEqual(['a.png']);
});
