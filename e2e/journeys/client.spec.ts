import { expect, test } from '@playwright/test';
import { csv, png } from '../parts/files.ts';
import { apiOf, type Rows, signIn } from '../parts/people.ts';

test('[AG-10] a client opens a ticket with two files, and follows it', async ({ page }, info) => {
  const title = `Le panier se vide tout seul (${info.project.name} ${Date.now()})`;
  await signIn(page, 'client');
  await page.goto('/tickets/new');
  await page.getByLabel('En une phrase').fill(title);
  await page.getByLabel('Que se passe-t-il ?').fill('Depuis ce matin, le panier est vide après le paiement.');
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([png('capture.png'), csv('commandes.csv')]);
  await expect(page.getByText('capture.png')).toBeVisible();
  await page.getByRole('button', { name: 'Envoyer la demande' }).click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await expect(page.getByText('commandes.csv').first()).toBeVisible();
  const api = await apiOf(page, 'client');
  const { rows } = await api<Rows>('GET', '/tickets?q=panier&sort=-openedAt');
  const files = await api<Rows<{ name: string }>>('GET', `/tickets/${rows[0]?.id}/attachments`);
  expect(files.rows.map(({ name }) => name).sort()).toEqual(['capture.png', 'commandes.csv']);
});

test('[AG-22] a client finds a ticket from anywhere, by a word of it', async ({ page }, info) => {
  const title = `Mandoline ${info.project.name} ${Date.now()}`;
  await signIn(page, 'client');
  const api = await apiOf(page, 'client');
  await api('POST', '/tickets', { title, description: 'Une corde a cassé.' });
  if (info.project.name === 'phone') await page.getByRole('button', { name: 'Rechercher' }).click();
  else await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Un mot, un numéro de demande…' });
  await expect(field).toBeFocused();
  await field.fill('mandoline');
  await expect(page.getByRole('option', { name: title })).toBeVisible();
  await field.fill(title);
  await expect(page.getByRole('option')).toHaveCount(1);
  if (info.project.name === 'phone') await page.getByRole('option').click();
  else await field.press('Enter');
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
});

test('[AG-10] what is not allowed is refused, and what was typed stays', async ({ page }) => {
  await signIn(page, 'client');
  await page.goto('/tickets/new');
  await page.getByLabel('En une phrase').fill('Un fichier étrange');
  const program = { name: 'page.exe', mimeType: 'application/x-msdownload', buffer: Buffer.from('MZ') };
  await page.locator('input[type=file]').first().setInputFiles([program]);
  const refused = page.getByRole('listitem').filter({ hasText: 'page.exe' });
  await expect(refused.getByRole('alert')).toHaveText('Ce type de fichier n’est pas accepté.');
  await expect(page.getByLabel('En une phrase')).toHaveValue('Un fichier étrange');
});

test('[AG-10] a draft is not lost by a closed tab', async ({ page, context }) => {
  await signIn(page, 'client2');
  await page.goto('/tickets/new');
  await page.getByLabel('En une phrase').fill('Brouillon précieux');
  await page.getByLabel('Que se passe-t-il ?').fill('Trois lignes déjà écrites.');
  const stored = () => page.evaluate(() => JSON.stringify(localStorage));
  await expect.poll(stored).toContain('Trois lignes déjà écrites.');
  await page.close();
  const again = await context.newPage();
  await again.goto('/tickets/new');
  await expect(again.getByLabel('En une phrase')).toHaveValue('Brouillon précieux');
  await expect(again.getByLabel('Que se passe-t-il ?')).toHaveValue('Trois lignes déjà écrites.');
});

test('[AG-06] a client sees what is left, the packs and the statement', async ({ page }) => {
  await signIn(page, 'client');
  const api = await apiOf(page, 'client');
  const { companyId } = await api<{ companyId: string }>('GET', '/me');
  const balance = await api<{ overageMinutes: number }>('GET', `/companies/${companyId}/hours`);
  expect(balance.overageMinutes).toBeGreaterThan(0);
  await page.goto('/hours');
  await expect(page.getByText('dépassement').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Relevé' })).toBeVisible();
  await expect(page.getByText('Solde de départ').first()).toBeVisible();
  await expect(page.getByText('Solde à la fin').first()).toBeVisible();
});

test('[AG-14] another company’s ticket does not exist', async ({ page }) => {
  const [manager, client] = [await apiOf(page, 'manager'), await apiOf(page, 'client')];
  const { companyId } = await client<{ companyId: string }>('GET', '/me');
  const { rows } = await manager<Rows<{ id: string; companyId: string; title: string }>>('GET', '/tickets?limit=100');
  const foreign = rows.find((row) => row.companyId !== companyId);
  await signIn(page, 'client');
  await page.goto(`/tickets/${foreign?.id}`);
  await expect(page.getByRole('main')).toBeVisible();
  await expect(page.getByText(foreign?.title ?? '')).toHaveCount(0);
});

test('[AG-13] a resolved ticket is confirmed by the client', async ({ page }) => {
  const [manager, client] = [await apiOf(page, 'manager'), await apiOf(page, 'client')];
  const ticket = await client<{ id: string }>('POST', '/tickets', {
    title: 'À confirmer',
    description: 'Merci de vérifier.',
  });
  await manager('POST', `/tickets/${ticket.id}/change-state`, { state: 'resolved' });
  await signIn(page, 'client');
  await page.goto(`/tickets/${ticket.id}`);
  await page.getByRole('button', { name: 'Confirmer : c’est réglé' }).first().click();
  await expect(page.getByText(/Close le/).first()).toBeVisible();
});
