import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { fakeApp, ok } from '../testing/fake-app.tsx';
import { NotificationsSection } from './notifications-section.tsx';

const PATH = '/me/notification-preferences';

afterEach(cleanup);

test('[AG-15] what is chosen while a former choice is on its way leaves after it, and is what stays', async () => {
  const arrival = Promise.withResolvers<void>();
  const app = await fakeApp({
    [`GET ${PATH}`]: () =>
      ok({ topics: [{ topic: 'replies', isShown: true, mail: 'now', sms: null }], sms: null, digestHour: 8 }),
    [`PATCH ${PATH}`]: async () => {
      await arrival.promise;
      return new Response(null, { status: 204 });
    },
  });
  const chosen = () => app.calls.filter(({ call }) => call === `PATCH ${PATH}`).map(({ body }) => body);
  render(<NotificationsSection />, { wrapper: app.wrapper });
  fireEvent.click(await screen.findByRole('checkbox'));
  const [mail] = screen.getAllByRole('combobox');
  if (mail) fireEvent.change(mail, { target: { value: 'never' } });
  await waitFor(() => expect(chosen()).toEqual([{ topics: { replies: { isShown: false, mail: 'now' } } }]));
  await act(async () => arrival.resolve());
  await waitFor(() => expect(chosen().at(1)).toEqual({ topics: { replies: { isShown: false, mail: 'never' } } }));
});
