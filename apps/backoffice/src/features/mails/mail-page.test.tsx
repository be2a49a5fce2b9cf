import { fakeApp, ok } from '@guichet/ui-kit/testing/fake-app.tsx';
import { cleanup, render, screen } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { afterEach, expect, test } from 'vitest';
import { MailPage } from './mail-page.tsx';

const id = '0196f000-0000-7000-8000-00000000000a';
const mail = {
  id,
  kind: 'mail.test',
  toName: 'Ada',
  toAddress: 'ada@example.org',
  subject: 'Mail d’essai',
  attempts: 1,
  lastError: null,
  createdAt: '2026-03-10T09:00:00.000Z',
  sentAt: null,
  textBody: 'Bonjour',
  abilities: { retry: true },
};
const states = { queued: 'enumerations.mailState.queued', sent: 'enumerations.mailState.sent' };

afterEach(cleanup);

const open = async (answer: (nth: number) => object) => {
  const app = await fakeApp({ [`GET /mails/${id}`]: (_, nth) => ok({ ...mail, ...answer(nth) }) }, `/mails/${id}`);
  render(
    <Routes>
      <Route path="/mails/:id" element={<MailPage />} />
    </Routes>,
    { wrapper: app.wrapper },
  );
  return app;
};

test('[AG-11] whoever looks at a mail that waits sees it leave', async () => {
  await open((nth) => ({ state: nth === 1 ? 'queued' : 'sent' }));
  expect(await screen.findByText(states.queued)).toBeTruthy();
  expect(await screen.findByText(states.sent)).toBeTruthy();
});

test('[AG-11] what was kept for want of a server can be sent from its page once that may be', async () => {
  await open(() => ({ state: 'kept' }));
  expect(await screen.findByRole('button', { name: 'mails.retry' })).toBeTruthy();
  cleanup();
  await open(() => ({ state: 'kept', abilities: { retry: false } }));
  expect(await screen.findByText('enumerations.mailState.kept')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'mails.retry' })).toBe(null);
});
