import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { apiOf, type Rows, signIn } from '../parts/people.ts';

test('[AG-04] staff assigns a ticket, works with the timer, and closes it', async ({ page }, info) => {
  const client = await apiOf(page, 'client2');
  const title = `Certificat expiré (${info.project.name} ${Date.now()})`;
  const ticket = await client<{ id: string }>('POST', '/tickets', {
    title,
    description: 'Le navigateur affiche une alerte.',
  });
  await signIn(page, 'technician');
  await page.goto(`/admin/tickets/${ticket.id}`);
  await expect(page.getByRole('heading', { name: title })).toBeVisible();

  await page.getByLabel('Assigné à').click();
  await page.getByRole('option', { name: /^Moi/ }).click();
  const staff = await apiOf(page, 'technician');
  await expect
    .poll(async () => (await staff<{ assigneeId: string | null }>('GET', `/tickets/${ticket.id}`)).assigneeId)
    .not.toBeNull();

  await page.getByRole('main').getByRole('button', { name: 'Démarrer le chronomètre' }).click();
  await expect
    .poll(async () => (await staff<{ timer?: { ticketId: string } }>('GET', '/timer')).timer?.ticketId)
    .toBe(ticket.id);
  await page.reload();
  await page.getByRole('main').getByRole('button', { name: 'Arrêter', exact: true }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('Ce qui a été fait').fill('Renouvellement du certificat');
  await drawer.getByRole('button', { name: /Créer|Enregistrer/ }).click();
  await expect.poll(async () => (await staff<Rows>('GET', `/interventions?ticketId=${ticket.id}`)).rows.length).toBe(1);

  await expect(page.getByText('Renouvellement du certificat').first()).toBeVisible();

  await page.getByRole('button', { name: /^État/ }).click();
  await page
    .getByRole('menuitemradio', { name: 'Clos' })
    .or(page.getByRole('menuitem', { name: 'Clos' }))
    .click();
  await expect.poll(async () => (await staff<{ state: string }>('GET', `/tickets/${ticket.id}`)).state).toBe('closed');
});

test('[AG-21] the ticket list filters, keeps its filters in the address, and moves with the keyboard', async ({
  page,
}, info) => {
  await signIn(page, 'manager');
  await page.goto('/admin/tickets?state=open,waiting');
  await expect(page.getByText(/T-\d{4}-\d{5}/).first()).toBeVisible();
  await page.reload();
  await expect(page).toHaveURL(/state=open(,|%2C)waiting/);
  await expect(page.getByText(/T-\d{4}-\d{5}/).first()).toBeVisible();
  if (info.project.name === 'phone') return;
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/admin\/tickets\/[0-9a-f-]{36}/);
});

test('[AG-08] the recap of a company is asked for, downloaded, and holds the work done', async ({ page }) => {
  const manager = await apiOf(page, 'manager');
  type Work = { companyId: string; workedOn: string; summary: string };
  const { rows } = await manager<Rows<Work>>('GET', '/interventions?sort=-workedOn&limit=1');
  const [work] = rows;
  await signIn(page, 'manager');
  const asked = await manager<{ id: string }>('POST', `/companies/${work?.companyId}/recaps`, {
    from: '2026-01-01',
    to: work?.workedOn,
  });
  await expect
    .poll(async () => (await manager<{ state: string }>('GET', `/documents/${asked.id}`)).state, { timeout: 30_000 })
    .toBe('ready');
  await page.goto(`/admin/documents?companyId=${work?.companyId}`);
  const download = page.waitForEvent('download');
  await page
    .getByRole('button', { name: /^Récapitulatif|^Télécharger/ })
    .first()
    .click();
  const file = await readFile(await (await download).path());
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(file)), { mergePages: true });
  expect(text.replaceAll(/\s+/g, ' ')).toContain((work?.summary ?? '').split('\n')[0]?.slice(0, 40));
});

test('[AG-24] each figure of the dashboard leads to the list that it counts', async ({ page }) => {
  await signIn(page, 'manager');
  await page.goto('/admin/');
  await expect(page.getByRole('heading').first()).toBeVisible();
  await page.locator('main a[href*="/admin/tickets?"]').first().click();
  await expect(page).toHaveURL(/\/admin\/tickets\?/);
});

test('[AG-25] an internal note is never seen by the client', async ({ page }) => {
  const [client, staff] = [await apiOf(page, 'client'), await apiOf(page, 'technician')];
  const ticket = await client<{ id: string }>('POST', '/tickets', { title: 'Avec une note', description: 'Bonjour' });
  await staff('POST', `/tickets/${ticket.id}/comments`, { body: 'Note confidentielle', isInternal: true });
  await staff('POST', `/tickets/${ticket.id}/comments`, { body: 'Réponse publique' });
  await signIn(page, 'client');
  await page.goto(`/tickets/${ticket.id}`);
  await expect(page.getByText('Réponse publique')).toBeVisible();
  await expect(page.getByText('Note confidentielle')).toHaveCount(0);
});
