import type { Permission } from '@guichet/dto/identity/permission';
import { fakeApp, ok, person } from '@guichet/ui-kit/testing/fake-app.tsx';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FirstStepsPanel } from './first-steps-panel.tsx';

const permissions: Permission[] = ['settings.write', 'companies.write', 'users.write', 'contracts.write'];
const page = (...rows: object[]) => ok({ rows, nextCursor: null, total: null });
const branding = {
  businessName: 'Atelier Corail',
  accentColor: '#1f5fbf',
  hasLogo: false,
  isLogoDark: false,
  timeZone: 'Europe/Paris',
  language: 'fr',
  isDemo: false,
  mayRegister: false,
};

beforeEach(() => {
  localStorage.clear();
  person.permissions = permissions;
});
afterEach(() => {
  person.permissions = [];
});

const newBusiness = () =>
  fakeApp({
    'GET /branding': () => ok(branding),
    'GET /users': () => page(),
    'GET /companies': () => page(),
    'GET /contracts': () => page(),
  });

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
