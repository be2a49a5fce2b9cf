import type { PublicationRow } from '@guichet/dto/progress/publication';
import { type FakeApp, fakeApp, ok } from '@guichet/ui-kit/testing/fake-app.tsx';
import { act, cleanup, fireEvent, render } from '@testing-library/react';
import { type ReactNode, Suspense } from 'react';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { CancelDialog } from './cancel-dialog.tsx';
import { PublishDialog } from './publish-dialog.tsx';

const ID = '0199a0de-7f3b-7c52-9d5c-1f0e6b2a4c11';
const row = { id: ID, projectId: ID, marksFinished: true } as unknown as PublicationRow;
const PREVIEW = `POST /projects/${ID}/telling-previews`;
const PUBLISH = `POST /publications/${ID}/publish`;
const CANCEL = `POST /publications/${ID}/cancel`;
const nobody = { contacts: 0, mail: 0, digest: 0, sms: 0, smsText: '', units: 0, segments: 0, costMills: 0 };

let app: FakeApp;

beforeAll(() => {
  HTMLDialogElement.prototype.showModal ??= function show(this: HTMLDialogElement) {
    this.open = true;
  };
});
beforeEach(async () => {
  localStorage.clear();
  const done = () => Response.json({});
  app = await fakeApp({ [PREVIEW]: () => ok(nobody), [PUBLISH]: done, [CANCEL]: done });
});
afterEach(cleanup);

const props = { publication: row, onDone: () => undefined, onClose: () => undefined };

async function show(dialog: ReactNode) {
  await act(async () => render(<Suspense>{dialog}</Suspense>, { wrapper: app.wrapper }));
  await expect.poll(() => document.querySelector('input[type=checkbox]')).not.toBeNull();
}

const bodyOf = (call: string) => app.calls.find((one) => one.call === call)?.body;
const press = (words: string) => {
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === words);
  if (!button) throw new Error(`No button says ${words}.`);
  fireEvent.click(button);
};
const tick = () => fireEvent.click(document.querySelector('input[type=checkbox]') as Element);

test('[WS-15] a draft is published from its menu without a word to the client, unless that is ticked', async () => {
  await show(<PublishDialog {...props} />);
  press('Publish');
  await expect.poll(() => bodyOf(PUBLISH)).toEqual({ tell: false });
  expect(bodyOf(PREVIEW)).toBeUndefined();
});

test('[WS-15] ticked, it shows whom that reaches before it is told', async () => {
  await show(<PublishDialog {...props} />);
  tick();
  await expect.poll(() => bodyOf(PREVIEW)).toEqual({ act: 'finish' });
  press('Publish and tell');
  await expect.poll(() => bodyOf(PUBLISH)).toEqual({ tell: true });
});

test('[WS-15] the client is told of what is cancelled when that is ticked', async () => {
  await show(<CancelDialog {...props} />);
  fireEvent.change(document.querySelector('textarea') as Element, { target: { value: ' Mauvaise cote ' } });
  tick();
  await expect.poll(() => bodyOf(PREVIEW)).toEqual({ act: 'cancel' });
  press('Cancel and tell');
  await expect.poll(() => bodyOf(CANCEL)).toEqual({ reason: 'Mauvaise cote', tell: true });
});

test('[WS-11] a reason that is too long, or missing, is told so; none of it is cut and nothing is sent', async () => {
  await show(<CancelDialog {...props} />);
  press('Cancel the publication');
  const field = document.querySelector('textarea') as HTMLTextAreaElement;
  expect(field.getAttribute('aria-invalid')).toBe('true');
  const reason = 'Le seuil est refait. '.repeat(60).trim();
  fireEvent.change(field, { target: { value: reason } });
  expect(field.maxLength).toBe(-1);
  expect(document.body.textContent).toMatch(/At most 1\D000 characters/);
  press('Cancel the publication');
  expect(app.calls.map(({ call }) => call)).not.toContain(CANCEL);
  expect(field.value).toBe(reason);
});
