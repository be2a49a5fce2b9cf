import type { Permission } from '@guichet/dto/identity/permission';
import { fakeApp, ok, person } from '@guichet/ui-kit/testing/fake-app.tsx';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FirstStepsPanel } from './first-steps-panel.tsx';

const permissions: Permission[] = ['settings.write', 'companies.write', 'users.write', 'contracts.write'];
const page = () => ok({ rows: [], nextCursor: null, total: null });

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const newBusiness = (mine = permissions) =>
  fakeApp(
    {
      'GET /branding': () => ok({ businessName: 'Atelier Corail', accentColor: '#1f5fbf', hasLogo: false }),
      'GET /users': page,
      'GET /companies': page,
      'GET /contracts': page,
    },
    '/',
    mine,
  );

test('[AG-24] a business in which nobody has worked yet is told what comes first, until it is sent away', async () => {
  const { wrapper, calls } = await newBusiness();
  const { unmount } = render(<FirstStepsPanel hasWork={false} />, { wrapper });
  expect(await screen.findByText('dashboard.first.company.title')).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'dashboard.first.identity.action' })).toBe(null);
  expect(screen.getByRole('link', { name: 'dashboard.first.team.action' }).getAttribute('href')).toBe('/users?new=1');
  fireEvent.click(screen.getByRole('button', { name: 'dashboard.first.hide' }));
  await waitFor(() => expect(screen.queryByText('dashboard.first.company.title')).toBe(null));
  unmount();
  const asked = calls.length;
  render(<FirstStepsPanel hasWork={false} />, { wrapper });
  expect(screen.queryByText('dashboard.first.company.title')).toBe(null);
  expect(calls.slice(asked).filter(({ call }) => !call.includes('branding'))).toEqual([]);
});

test('[AG-24] where work is done, nothing of it is asked', async () => {
  const { wrapper, calls } = await newBusiness();
  render(<FirstStepsPanel hasWork />, { wrapper });
  await waitFor(() => expect(calls.map(({ call }) => call)).toEqual(['GET /branding']));
  expect(screen.queryByText('dashboard.first.title')).toBe(null);
});

test('[AG-24] once all that somebody may do is done, nothing of it is asked again', async () => {
  const { wrapper } = await newBusiness(['settings.write']);
  const { unmount } = render(<FirstStepsPanel hasWork={false} />, { wrapper });
  await waitFor(() => expect(localStorage.getItem(`guichet.first-steps.${person.id}`)).toBeTruthy());
  unmount();
  const again = await newBusiness(['settings.write']);
  render(<FirstStepsPanel hasWork={false} />, { wrapper: again.wrapper });
  await waitFor(() => expect(again.calls.map(({ call }) => call)).toEqual(['GET /branding']));
});
