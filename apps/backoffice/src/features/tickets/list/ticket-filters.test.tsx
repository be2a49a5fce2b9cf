import { ticket } from '@guichet/dto/tickets/ticket';
import { useResourceList } from '@guichet/ui-kit/hooks/use-resource-list.ts';
import { fakeApp, ok } from '@guichet/ui-kit/testing/fake-app.tsx';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { TicketFilters } from './ticket-filters.tsx';

afterEach(cleanup);

const id = '0196f000-0000-7000-8000-00000000000b';
const page = (rows: unknown[] = []) => ok({ rows, nextCursor: null, count: null, isCountCapped: false });

const Filters = () => <TicketFilters list={useResourceList(ticket)} />;

test('[AG-21] the list of whoever left is narrowed by their name, as it was while they were there', async () => {
  const { wrapper } = await fakeApp(
    {
      'GET /tickets': () => page(),
      'GET /ticket-steps': () => page(),
      'GET /ticket-themes': () => page(),
      'GET /users': ({ url }) =>
        page(url.searchParams.get('state') === 'disabled' ? [{ id, firstName: 'Paul', lastName: 'Durand' }] : []),
    },
    `/tickets?assigneeId=${id}`,
    ['users.read'],
  );
  render(<Filters />, { wrapper });
  expect(await screen.findByRole('button', { name: /Paul Durand/ })).toBeTruthy();
});
