import { fakeApp } from '@guichet/ui-kit/testing/fake-app.tsx';
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { RoleListPage } from './role-list-page.tsx';

test('[AG-23] roles that cannot be read are told so, with a way to try again and no empty table', async () => {
  const { wrapper } = await fakeApp({ 'GET /roles': () => new Response('{}', { status: 500 }) });
  render(<RoleListPage />, { wrapper });
  expect((await screen.findByRole('alert')).querySelector('button')).toBeTruthy();
  expect(screen.queryByRole('table')).toBe(null);
});
