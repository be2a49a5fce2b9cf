import { fakeApp, refused } from '@guichet/ui-kit/testing/fake-app.tsx';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { DashboardPage } from './dashboard-page.tsx';

afterEach(cleanup);

test('[AG-24] a period that has no figures is told why, and another one can be chosen', async () => {
  const { wrapper, address } = await fakeApp(
    { 'GET /dashboard': () => refused(400, 'validation', { fields: { to: 'over_a_year' } }) },
    '/?from=2024-01-01&to=2026-01-31',
    ['dashboard.read'],
  );
  render(<DashboardPage />, { wrapper });
  expect((await screen.findByRole('alert')).textContent).toContain('At most one year.');
  fireEvent.change(screen.getByLabelText('From'), { target: { value: '2025-12-01' } });
  expect(address()).toBe('/?from=2025-12-01&to=2026-01-31');
});
