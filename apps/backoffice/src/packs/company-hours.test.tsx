import type { Permission } from '@guichet/dto/identity/permission';
import { fakeApp, ok } from '@guichet/ui-kit/testing/fake-app.tsx';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { CompanyHours } from './company-hours.tsx';

const nothing = {
  boughtMinutes: 0,
  grantedMinutes: 0,
  usedMinutes: 0,
  lapsedMinutes: 0,
  leftMinutes: 0,
  overageMinutes: 0,
  unaccountedMinutes: 0,
  packs: [],
};

afterEach(cleanup);

const newClient = (permissions: Permission[] = []) =>
  fakeApp({ 'GET /companies/c1/hours': () => ok(nothing) }, '/', permissions);

test('[AG-01] [AG-03] a company without hours offers a pack and a contract to whoever may sell them', async () => {
  const { wrapper } = await newClient(['contracts.write']);
  render(<CompanyHours companyId="c1" />, { wrapper });
  const pack = await screen.findByRole('link', { name: 'packs.sell' });
  expect(pack.getAttribute('href')).toBe('/companies/c1/hours?new=1');
  const contract = screen.getByRole('link', { name: 'contracts.create' });
  expect(contract.getAttribute('href')).toBe('/contracts?companyId=c1&new=1');
});

test('[AG-01] who may not sell is only told that a company has no hours', async () => {
  const { wrapper } = await newClient();
  render(<CompanyHours companyId="c1" />, { wrapper });
  expect(await screen.findByText('companies.noHours')).toBeTruthy();
  expect(screen.queryByRole('link')).toBe(null);
});
