import { ApiError } from '@guichet/api-client/api-error';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { TextField } from '../fields/text-fields.tsx';
import { fakeApp, person } from '../testing/fake-app.tsx';
import { readDraft } from './form-draft.ts';
import { KeptForm } from './kept-form.tsx';

const schema = z.strictObject({ reason: z.string().min(1), secret: z.string().nullish() });
const key = `${person.id}.refusal.1`;
const kept = () => readDraft(key)?.values;

type Send = (values: z.output<typeof schema>, empty: () => void) => Promise<unknown>;

async function openForm(onSubmit: Send = async () => undefined) {
  const { wrapper } = await fakeApp({});
  const form = (
    <KeptForm
      draftName="refusal.1"
      unkept={new Set(['secret'])}
      schema={schema}
      defaults={{ reason: '', secret: '' }}
      submitLabel="Envoyer"
      onSubmit={onSubmit}
    >
      <TextField name="reason" label="Motif" />
      <TextField name="secret" label="Secret" />
    </KeptForm>
  );
  return render(form, { wrapper });
}

const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
const type = (label: string, value: string) => fireEvent.change(field(label), { target: { value } });
const send = () => fireEvent.click(screen.getByText('Envoyer'));

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(cleanup);

test('what is typed comes back with the form, says so, and goes when it is let go', async () => {
  const page = await openForm();
  type('Motif', 'Trop cher');
  await waitFor(() => expect(kept()).toEqual({ reason: 'Trop cher' }));
  page.unmount();
  await openForm();
  expect(field('Motif').value).toBe('Trop cher');
  fireEvent.click(screen.getByText('Start afresh'));
  expect([field('Motif').value, kept()]).toEqual(['', undefined]);
});

test('a page that goes does not wait for a pause in typing', async () => {
  await openForm();
  type('Motif', 'Trop');
  globalThis.dispatchEvent(new Event('pagehide'));
  expect(kept()).toEqual({ reason: 'Trop' });
});

test('what was sent is kept no more; what was refused is', async () => {
  const ended = new ApiError(401, 'auth.session_ended');
  const answer = vi.fn<Send>().mockRejectedValueOnce(ended).mockResolvedValue(undefined);
  await openForm(answer);
  type('Motif', 'Trop cher');
  await waitFor(() => expect(kept()).toBeDefined());
  send();
  await waitFor(() => expect(answer).toHaveBeenCalledTimes(1));
  await screen.findByRole('alert');
  expect([field('Motif').value, kept()]).toEqual(['Trop cher', { reason: 'Trop cher' }]);
  send();
  await waitFor(() => expect(kept()).toBeUndefined());
});

test('what was sent by a dialog that closes at once is kept no more', async () => {
  const closed: { unmount?: () => void } = {};
  const page = await openForm(async () => closed.unmount?.());
  closed.unmount = page.unmount;
  type('Motif', 'Trop cher');
  await waitFor(() => expect(kept()).toBeDefined());
  send();
  await waitFor(() => expect(kept()).toBeUndefined());
});

test('a form that stays for the next message is emptied once the first is sent, though its page is still read anew', async () => {
  let readAnew = () => {};
  const refresh = new Promise<void>((resolve) => {
    readAnew = resolve;
  });
  await openForm(async (_values, empty) => {
    empty();
    await refresh;
  });
  type('Motif', 'Bonjour');
  await waitFor(() => expect(kept()).toBeDefined());
  send();
  await waitFor(() => expect([field('Motif').value, kept()]).toEqual(['', undefined]));
  readAnew();
});

test('a secret is written down nowhere', async () => {
  await openForm();
  type('Secret', 'abc');
  type('Motif', 'Trop cher');
  await waitFor(() => expect(kept()).toEqual({ reason: 'Trop cher' }));
  expect(JSON.stringify(Object.entries(localStorage))).not.toContain('abc');
});

test('[WS-02] at the door it is kept for the tab alone, and never for whoever comes to the device later', async () => {
  const { wrapper } = await fakeApp({});
  const atDoor = (
    <KeptForm draftName="registration" isAtDoor schema={schema} submitLabel="Envoyer" onSubmit={async () => undefined}>
      <TextField name="reason" label="Motif" />
    </KeptForm>
  );
  const page = render(atDoor, { wrapper });
  type('Motif', 'Ada');
  globalThis.dispatchEvent(new Event('pagehide'));
  expect([sessionStorage.length, localStorage.length]).toEqual([1, 0]);
  page.unmount();
  render(atDoor, { wrapper });
  expect(field('Motif').value).toBe('Ada');
  send();
  await waitFor(() => expect(sessionStorage).toHaveLength(0));
});
