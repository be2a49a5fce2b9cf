import type { ticket } from '@guichet/dto/tickets/ticket';
import { currentToasts } from '@guichet/ui-kit/feedback/toast-store.ts';
import type { ResourceList } from '@guichet/ui-kit/hooks/use-resource-list.ts';
import { useSelection } from '@guichet/ui-kit/table/use-selection.ts';
import { fakeApp, ok } from '@guichet/ui-kit/testing/fake-app.tsx';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { BulkBar } from './bulk-bar.tsx';

afterEach(cleanup);

const id = '0196f000-0000-7000-8000-00000000000a';
const nothing = () => ok({ rows: [], nextCursor: null, count: null, isCountCapped: false });

/** The bar under a list of one ticket, and what selects it. */
function Bar() {
  const selection = useSelection();
  const list = { rows: [{ id }], count: 1, isCountCapped: false, search: '' } as unknown as ResourceList<typeof ticket>;
  return (
    <>
      <button type="button" onClick={() => selection.set([id])}>
        select
      </button>
      <BulkBar list={list} selection={selection} />
    </>
  );
}

test('[AG-21] a change of many that cannot be undone any more says so, and what stays as it was is selected', async () => {
  const { wrapper, calls } = await fakeApp(
    {
      'POST /tickets/bulk-change': (_, nth) =>
        nth === 1
          ? ok({ changed: [{ id, version: 2, before: 'low' }], refused: [] })
          : ok({ changed: [], refused: [{ id, reference: 'T-2026-00042', title: 'Panne', code: 'conflict.version' }] }),
      'GET /ticket-steps': nothing,
      'GET /ticket-themes': nothing,
      'GET /users': nothing,
    },
    '/',
    ['tickets.update'],
  );
  render(<Bar />, { wrapper });
  fireEvent.click(screen.getByRole('button', { name: 'select' }));
  fireEvent.click(screen.getByRole('button', { name: 'tickets.fields.priority' }));
  fireEvent.click(await screen.findByRole('menuitem', { name: 'enumerations.ticketPriority.urgent' }));
  await expect.poll(() => currentToasts().length).toBe(1);
  await act(async () => currentToasts()[0]?.action?.run());
  expect(await screen.findByText('T-2026-00042 · Panne')).toBeTruthy();
  expect(screen.getByText('tickets.bulk.count')).toBeTruthy();
  expect(calls.filter(({ call }) => call.startsWith('POST'))).toHaveLength(2);
});
