import { expect, test } from 'vitest';
import { currentPreset, ticketPresets } from './ticket-presets.ts';

const presets = ticketPresets('me');
const current = (search: string) => currentPreset(new URLSearchParams(search), presets);

test('an address is recognised as a preset whatever the order of its filters, its sort and an open drawer', () => {
  expect(current('assigneeId=me&state=waiting,open,in_progress&sort=-lastActivityAt&new=1')).toBe('mine');
  expect(current('')).toBe('all');
});

test('one filter more makes it another list', () => {
  expect(current('state=open,in_progress,waiting&priority=high')).toBeNull();
  expect(current('state=open,in_progress,waiting&q=mail')).toBeNull();
});

test('every preset is recognised by its own address', () => {
  expect(presets.map(({ search }) => current(search))).toEqual(presets.map(({ key }) => key));
});
