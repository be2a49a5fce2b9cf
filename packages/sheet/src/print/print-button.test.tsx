import type { ProgressSheetRow } from '@guichet/dto/progress/progress-sheet';
import { type FakeApp, fakeApp } from '@guichet/ui-kit/testing/fake-app.tsx';
import { act, cleanup, render } from '@testing-library/react';
import { Suspense } from 'react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { PrintButton } from './print-button.tsx';

const ID = '0199a0de-7f3b-7c52-9d5c-1f0e6b2a4c11';
const OTHER = '0199a0de-7f3b-7c52-9d5c-1f0e6b2a4c12';
const sheet = { projectId: ID, abilities: { print: true } } as unknown as ProgressSheetRow;
const asked = `POST /projects/${ID}/sheet-prints`;

/** What the document says each time it is asked, the last one for ever. */
let states: [state: string, progress: number][] = [];
let documentId = ID;
let app: FakeApp;

beforeAll(async () => {
  app = await fakeApp({
    [asked]: () => stateOf(['pending', 0]),
    [`GET /documents/${ID}`]: nextState,
    [`GET /documents/${OTHER}`]: nextState,
    [`GET /documents/${ID}/file`]: () => new Response('pdf'),
  });
});
afterEach(cleanup);

const nextState = () => stateOf((states.length > 1 ? states.shift() : states[0]) ?? ['failed', 0]);

function stateOf([state, progress]: [string, number]) {
  const body = JSON.stringify({ id: documentId, title: 'Fiche', state, progress });
  return new Response(body, { headers: { 'content-type': 'application/json' } });
}

async function show(of = sheet) {
  const button = (
    <Suspense>
      <PrintButton sheet={of} order="oldest" />
    </Suspense>
  );
  // Its words arrive in a moment.
  return (await act(async () => render(button, { wrapper: app.wrapper }))).container;
}

test('[WS-16] a print is asked for in the order that is read, says how far it is, and is downloaded once', async () => {
  const saved = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
  states = [
    ['pending', 40],
    ['ready', 100],
  ];
  const place = await show();
  await expect.poll(() => place.querySelector('button')?.textContent).toContain('Print (PDF)');
  place.querySelector('button')?.click();
  await expect.poll(() => place.textContent).toContain('40%');
  expect(app.calls.find(({ call }) => call === asked)?.body).toEqual({ order: 'oldest' });
  await expect.poll(() => saved.mock.calls.length).toBe(1);
  await expect.poll(() => place.querySelector('progress')).toBeNull();
  expect(app.calls.filter(({ call }) => call.endsWith('/file'))).toHaveLength(1);
});

test('one that failed says so, and may be asked for again', async () => {
  documentId = OTHER;
  states = [['failed', 0]];
  const place = await show();
  await expect.poll(() => place.querySelector('button')).not.toBeNull();
  place.querySelector('button')?.click();
  await expect.poll(() => place.textContent).toContain('Ask for it again');
  expect(place.querySelector('button')?.getAttribute('aria-busy')).toBeNull();
});

test('whoever may not read documents is not offered one', async () => {
  const place = await show({ ...sheet, abilities: { print: false } });
  expect(place.querySelector('button')).toBeNull();
});
