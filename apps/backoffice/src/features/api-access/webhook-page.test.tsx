import { fakeApp, ok, person } from '@guichet/ui-kit/testing/fake-app.tsx';
import { cleanup, render, screen } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { afterEach, expect, test } from 'vitest';
import { WebhookPage } from './webhook-page.tsx';

const id = '0196f000-0000-7000-8000-00000000aaaa';
const stored = {
  id,
  name: 'Comptabilité',
  url: 'https://compta.example.org/hook',
  events: ['company.created'],
  isActive: false,
  failures: 0,
  lastSuccessAt: null,
  previousSecretUntil: null,
  createdById: person.id,
  createdByName: 'Ada Martin',
  createdAt: '2026-03-10T09:00:00.000Z',
  version: 2,
  abilities: { test: true, rotate: true, pause: false, resume: true },
};

afterEach(cleanup);

test.each(['creator_inactive', 'gone', 'failures', 'by_hand'])(
  '[AG-32] a webhook that is paused says why on its page, and can be started again from it: %s',
  async (pausedReason) => {
    const { wrapper } = await fakeApp(
      {
        [`GET /webhooks/${id}`]: () => ok({ ...stored, pausedReason }),
        'GET /webhook-deliveries': () => ok({ rows: [], nextCursor: null, total: 0 }),
      },
      `/webhooks/${id}`,
    );
    render(
      <Routes>
        <Route path="/webhooks/:id" element={<WebhookPage />} />
      </Routes>,
      { wrapper },
    );
    expect(await screen.findByText(`webhooks.pausedReasons.${pausedReason}`)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'webhooks.resume' })).toBeTruthy();
  },
);
