import type { ItemOf } from '@guichet/dto/core/resource';
import type { ticket as ticketResource } from '@guichet/dto/tickets/ticket';
import { fakeApp, ok, refused } from '@guichet/ui-kit/testing/fake-app.tsx';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { afterEach, expect, test } from 'vitest';
import { ReopenDialog } from './reopen-dialog.tsx';

afterEach(cleanup);

const [reopen, comment] = ['POST /tickets/t1/reopen', 'POST /tickets/t1/comments'];

test.each([
  // Words on what is resolved open it by themselves.
  ['resolved', [comment, comment]],
  ['closed', [reopen, reopen, comment]],
])('[AG-13] a ticket that was %s and is reopened, the answer being lost, is reopened once', async (state, sent) => {
  const dialog = (now: string) => (
    <Suspense>
      <ReopenDialog ticket={{ id: 't1', state: now } as ItemOf<typeof ticketResource>} onClose={() => undefined} />
    </Suspense>
  );
  const lostAtFirst = (then: () => Response) => (_: unknown, nth: number) => {
    if (nth === 1) throw new TypeError('the answer is lost');
    return then();
  };
  const { wrapper, calls } = await fakeApp({
    [reopen]: lostAtFirst(() => ok(null)),
    [comment]: lostAtFirst(() => refused(409, 'test.over')),
  });
  const view = await act(async () => render(dialog(state), { wrapper }));
  const field = await screen.findByRole('textbox', { hidden: true });
  fireEvent.change(field, { target: { value: 'Toujours en panne' } });
  fireEvent.submit(field);
  await expect.poll(() => calls.length).toBe(1);
  // It had arrived: the page hears that the ticket is open.
  await act(async () => view.rerender(dialog('open')));
  fireEvent.submit(field);
  await expect.poll(() => calls.length).toBe(sent.length);
  expect(calls.map(({ call }) => call)).toEqual(sent);
  const [first, second] = calls.map(({ headers }) => headers.get('idempotency-key'));
  expect([first === second, first]).toEqual([true, expect.stringMatching(/./)]);
});
