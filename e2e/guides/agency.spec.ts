import { expect, test } from '@playwright/test';
import { type ApiCall, apiOf, type Rows, signIn } from '../parts/people.ts';
import { picture, shoot } from '../parts/pictures.ts';

test('the pictures of the staff’s guide', async ({ page }) => {
  test.setTimeout(180_000);
  const api = await apiOf(page, 'manager');
  const [companyId, ticketId] = await Promise.all([companyWithHours(api), ticketAtWork(api)]);
  await signIn(page, 'manager');
  await picture(page, '/admin/', 'staff-dashboard');
  await picture(page, '/admin/tickets?state=open,in_progress,waiting', 'staff-tickets');
  await picture(page, '/admin/tickets?state=open,in_progress,waiting', '../../images/backoffice-tickets');
  await picture(page, `/admin/tickets/${ticketId}`, 'staff-ticket');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('panier');
  await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
  await shoot(page, 'staff-search');
  await picture(page, `/admin/companies/${companyId}/hours`, 'staff-hours');
  await picture(page, '/admin/interventions', 'staff-interventions');
  await picture(page, '/admin/interventions/not-accounted', 'staff-not-accounted');
  await picture(page, '/admin/hours', 'staff-hour-report');
  await picture(page, '/admin/closed-months', 'staff-closed-months');
  await picture(page, '/admin/users', 'staff-users');
  await picture(page, '/admin/api-keys', 'staff-api-keys');
  await picture(page, '/admin/settings', 'staff-settings');
});

test('the pictures of the client’s guide', async ({ page }) => {
  test.setTimeout(180_000);
  const api = await apiOf(page, 'client');
  const { rows } = await api<Rows>('GET', '/tickets?state=in_progress&limit=1');
  await signIn(page, 'client');
  await picture(page, '/', 'client-home');
  await picture(page, '/', '../../images/portal-home');
  await picture(page, '/tickets/new', 'client-new-ticket');
  await picture(page, `/tickets/${rows[0]?.id}`, 'client-ticket');
  await picture(page, '/hours', 'client-hours');
  await picture(page, '/documents', 'client-documents');
  await picture(page, '/profile', 'client-profile');
  await page.setViewportSize({ width: 390, height: 844 });
  await picture(page, '/', 'client-phone');
});

async function companyWithHours(api: ApiCall): Promise<string> {
  const { rows } = await api<Rows<{ companyId: string }>>('GET', '/interventions?limit=1');
  return rows[0]?.companyId ?? '';
}

async function ticketAtWork(api: ApiCall): Promise<string> {
  const { rows } = await api<Rows<{ ticketId: string | null }>>('GET', '/interventions?limit=25');
  return rows.find(({ ticketId }) => ticketId)?.ticketId ?? '';
}
