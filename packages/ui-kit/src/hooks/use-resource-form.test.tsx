import { intervention } from '@guichet/dto/contracts/intervention';
import { defineEntryList } from '@guichet/dto/tickets/entry-list';
import { act, renderHook, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { readDraft, writeDraft } from '../forms/form-draft.ts';
import { fakeApp, ok, person, refused } from '../testing/fake-app.tsx';
import { useResourceForm } from './use-resource-form.ts';

const theme = defineEntryList('themes', 'FormTestTheme');
const stored = { id: 't1', name: 'Site', position: 1, isActive: true, version: 3, createdAt: '', abilities: {} };
const newKey = `${person.id}.themes.new`;

beforeEach(() => localStorage.clear());

async function type(
  form: { setValue: (name: string, value: unknown, options: object) => void },
  name: string,
  value: unknown,
) {
  await act(async () => form.setValue(name, value, { shouldDirty: true }));
}

test('what was typed and not saved comes back, and goes once saved', async () => {
  writeDraft(newKey, { name: 'Brouillon' }, undefined);
  const app = await fakeApp({ 'POST /themes': ({ body }) => ok({ ...stored, ...(body as object) }) });
  const { result } = renderHook(() => useResourceForm(theme), { wrapper: app.wrapper });
  await waitFor(() => expect(result.current.hasDraft).toBe(true));
  expect(result.current.form.getValues('name')).toBe('Brouillon');
  await act(() => result.current.submit());
  expect(app.calls[0]?.body).toEqual({ name: 'Brouillon' });
  expect(readDraft(newKey)).toBeNull();
});

test('trying again after a lost answer sends the same key, so that it is created once', async () => {
  const app = await fakeApp({
    'POST /themes': (_request, nth) => {
      if (nth === 1) throw new TypeError('fetch failed');
      return ok(stored);
    },
  });
  const { result } = renderHook(() => useResourceForm(theme), { wrapper: app.wrapper });
  await type(result.current.form, 'name', 'A');
  await act(() => result.current.submit());
  expect(result.current.problem?.code).toBe('network');
  expect(result.current.form.getValues('name')).toBe('A');
  await act(() => result.current.submit());
  const keys = app.calls.map(({ headers }) => headers.get('idempotency-key'));
  expect(keys).toHaveLength(2);
  expect(keys[0]).toBe(keys[1]);
});

test('what the API refuses is told at its field', async () => {
  const app = await fakeApp({ 'POST /themes': () => refused(422, 'invalid', { fields: { name: 'already_used' } }) });
  const { result } = renderHook(() => useResourceForm(theme), { wrapper: app.wrapper });
  await type(result.current.form, 'name', 'A');
  await act(() => result.current.submit());
  expect(result.current.form.getFieldState('name').error?.type).toBe('already_used');
});

test('an edit sends only what was changed, over the version it was read at', async () => {
  const app = await fakeApp({
    'GET /themes/t1': () => ok(stored),
    'PATCH /themes/t1': () => ok({ ...stored, name: 'B', version: 4 }),
  });
  const { result } = renderHook(() => useResourceForm(theme, 't1'), { wrapper: app.wrapper });
  await waitFor(() => expect(result.current.form.getValues('name')).toBe('Site'));
  await type(result.current.form, 'name', 'B');
  await act(() => result.current.submit());
  const patch = app.calls.find(({ call }) => call.startsWith('PATCH'));
  expect(patch?.body).toEqual({ name: 'B' });
  expect(patch?.headers.get('if-match')).toBe('"3"');
});

test('someone else’s edit is shown beside mine; keeping mine leaves what they changed elsewhere', async () => {
  const theirs = { ...stored, name: 'Leur nom', position: 9, version: 4 };
  const app = await fakeApp({
    'GET /themes/t1': () => ok(stored),
    'PATCH /themes/t1': ({ headers }) =>
      headers.get('if-match') === '"3"'
        ? refused(412, 'conflict.version', { params: { current: theirs } })
        : ok({ ...theirs, name: 'Mien', version: 5 }),
  });
  const { result } = renderHook(() => useResourceForm(theme, 't1'), { wrapper: app.wrapper });
  await waitFor(() => expect(result.current.form.getValues('name')).toBe('Site'));
  await type(result.current.form, 'name', 'Mien');
  await act(() => result.current.submit());
  expect(result.current.stale).toMatchObject({ mine: { name: 'Mien' }, current: { name: 'Leur nom' } });
  await act(async () => result.current.keepMine());
  await waitFor(() => expect(app.calls.filter(({ call }) => call.startsWith('PATCH'))).toHaveLength(2));
  const last = app.calls.findLast(({ call }) => call.startsWith('PATCH'));
  expect(last?.body).toEqual({ name: 'Mien' });
  expect(last?.headers.get('if-match')).toBe('"4"');
  expect(result.current.form.getValues('position')).toBe(9);
});

test('a draft typed over an older version is saved against that version, so that the change since is seen', async () => {
  writeDraft(`${person.id}.themes.t1`, { name: 'Tapé hier' }, 2);
  const app = await fakeApp({
    'GET /themes/t1': () => ok(stored),
    'PATCH /themes/t1': () => refused(412, 'conflict.version', { params: { current: stored } }),
  });
  const { result } = renderHook(() => useResourceForm(theme, 't1'), { wrapper: app.wrapper });
  await waitFor(() => expect(result.current.hasDraft).toBe(true));
  await act(() => result.current.submit());
  expect(app.calls.at(-1)?.headers.get('if-match')).toBe('"2"');
  expect(result.current.stale?.mine).toEqual({ name: 'Tapé hier' });
});

test('[AG-05] a month closed while time is typed is told in the form, and nothing typed is lost', async () => {
  const app = await fakeApp({
    'POST /interventions': () => refused(409, 'month.closed', { params: { month: '2026-01' } }),
  });
  const defaults = { companyId: '019a0000-0000-7000-8000-000000000001', minutes: 75, workedOn: '2026-01-31' };
  const { result } = renderHook(() => useResourceForm(intervention, undefined, { defaults }), { wrapper: app.wrapper });
  await waitFor(() => expect(result.current.isLoading).toBe(false));
  await type(result.current.form, 'summary', 'Correctif du panier');
  await act(() => result.current.submit());
  await waitFor(() => expect(result.current.problem?.code).toBe('month.closed'));
  expect(result.current.form.getValues()).toMatchObject({ ...defaults, summary: 'Correctif du panier' });
  await waitFor(() =>
    expect(readDraft(`${person.id}.interventions.new`)?.values).toMatchObject({ summary: 'Correctif du panier' }),
  );
});
