import { fakeApp, ok, refused } from '@guichet/ui-kit/testing/fake-app.tsx';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { afterEach, expect, test } from 'vitest';
import { KeepView } from './name-view.tsx';

afterEach(cleanup);

const id = '0196f000-0000-7000-8000-00000000001a';

test('[AG-21] a view whose name the team has already is kept once, under the name that is chosen then', async () => {
  const { wrapper, calls } = await fakeApp(
    {
      'POST /ticket-views': () => ok({ id }),
      [`POST /ticket-views/${id}/share`]: (_, nth) =>
        nth === 1
          ? refused(409, 'conflict.duplicate', { fields: { name: 'already_used' } })
          : new Response(null, { status: 204 }),
      [`PATCH /ticket-views/${id}`]: () => new Response(null, { status: 204 }),
    },
    '/tickets',
    ['tickets.shareViews'],
  );
  const view = (
    <Suspense>
      <KeepView query={{ state: 'open' }} columns={[]} onClose={() => undefined} />
    </Suspense>
  );
  await act(async () => render(view, { wrapper }));
  const name = await screen.findByRole('textbox', { hidden: true });
  fireEvent.click(screen.getByRole('checkbox', { hidden: true }));
  for (const [nth, words] of ['Urgences', 'Urgences de la semaine'].entries()) {
    fireEvent.change(name, { target: { value: words } });
    fireEvent.submit(name);
    await expect.poll(() => calls.filter(({ call }) => call.endsWith('/share')).length).toBe(nth + 1);
  }
  const written = calls.filter(({ call }) => !call.endsWith('/share')).map(({ call, body }) => [call, body]);
  expect(written).toEqual([
    ['POST /ticket-views', { name: 'Urgences', query: { state: 'open' }, columns: [] }],
    [`PATCH /ticket-views/${id}`, { name: 'Urgences de la semaine' }],
  ]);
});
