import { expect, type Page, test } from '@playwright/test';
import { apiOf, type Rows, signIn } from '../parts/people.ts';

test('[AG-10] a session that ends in the middle of a form asks for the password, then sends what was typed', async ({
  page,
}, info) => {
  const title = `Le bandeau ne s’affiche plus (${info.project.name} ${Date.now()})`;
  await signIn(page, 'client');
  await page.goto('/tickets/new');
  await page.getByLabel('En une phrase').fill(title);
  await page.getByLabel('Que se passe-t-il ?').fill('Il a disparu de toutes les pages.');
  await endSessions(page);
  await page.getByRole('button', { name: 'Envoyer la demande' }).click();
  const dialog = page.getByRole('dialog', { name: 'Votre session a pris fin' });
  await expect(dialog).toBeVisible();
  await dialog.getByLabel('Mot de passe', { exact: true }).fill('Guichet-demo-2026');
  await dialog.getByRole('button', { name: 'Se connecter' }).click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  const api = await apiOf(page, 'client');
  const { rows } = await api<Rows>(
    'GET',
    `/tickets?q=${encodeURIComponent('bandeau disparu')}&sort=-openedAt&limit=100`,
  );
  expect(rows.filter((row) => (row as { title?: string }).title === title)).toHaveLength(1);
});

test('[AG-10] a reply that cannot leave stays in its box, and leaves when the network is back', async ({
  page,
  context,
}, info) => {
  const words = `Toujours le même souci (${info.project.name} ${Date.now()})`;
  const api = await apiOf(page, 'client');
  const ticket = await api<{ id: string }>('POST', '/tickets', {
    title: 'Réseau faible',
    description: 'Depuis le train.',
  });
  await signIn(page, 'client');
  await page.goto(`/tickets/${ticket.id}`);
  const box = page.getByRole('textbox', { name: 'Votre message' });
  await box.fill(words);
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Envoyer', exact: true }).click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  await expect(box).toHaveValue(words);
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Envoyer', exact: true }).click();
  await expect(page.getByText(words)).toBeVisible();
  await expect(box).toHaveValue('');
  const { rows } = await api<Rows<{ body: string }>>('GET', `/tickets/${ticket.id}/comments`);
  expect(rows.filter(({ body }) => body === words)).toHaveLength(1);
});

test('[AG-08] the word of introduction of a recap survives a reload, its period does not', async ({ page }) => {
  const api = await apiOf(page, 'manager');
  const { rows } = await api<Rows<{ id: string }>>('GET', '/companies?limit=1');
  await signIn(page, 'manager');
  await page.goto(`/admin/companies/${rows[0]?.id}/recap`);
  const [word, from] = [page.getByLabel('Mot d’introduction'), page.getByRole('textbox', { name: 'Du', exact: true })];
  const begun = await from.inputValue();
  await word.fill('Bonjour, voici ce que nous avons fait.');
  await from.fill('2026-01-05');
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain('ce que nous avons fait');
  await page.reload();
  await expect(word).toHaveValue('Bonjour, voici ce que nous avons fait.');
  await expect(from).toHaveValue(begun);
});

/** Ends every session of the client, as if an administrator or the clock had done it. */
async function endSessions(page: Page): Promise<void> {
  const api = await apiOf(page, 'client');
  const { rows } = await api<Rows<{ id: string; isCurrent: boolean }>>('GET', '/me/sessions');
  const [own, others] = [rows.filter((row) => row.isCurrent), rows.filter((row) => !row.isCurrent)];
  for (const { id } of [...others, ...own]) await api('DELETE', `/me/sessions/${id}`);
}

test('[AG-10] what is pasted and too long is told so, and none of it is cut', async ({ page }) => {
  const client = await apiOf(page, 'client');
  const ticket = await client<{ id: string }>('POST', '/tickets', { title: 'Journal', description: 'Le voici.' });
  await signIn(page, 'client');
  await page.goto(`/tickets/${ticket.id}`);
  const box = page.getByRole('textbox', { name: 'Votre message' });
  const journal = 'Erreur sur la page. '.repeat(1100).trim();
  await box.fill(journal);
  await page.getByRole('button', { name: 'Envoyer', exact: true }).click();
  await expect(page.getByText(/20\s000 caractères au plus/)).toBeVisible();
  await expect(box).toHaveValue(journal);
  await box.fill(journal.slice(0, 19_000).trim());
  await page.getByRole('button', { name: 'Envoyer', exact: true }).click();
  await expect(page.getByText('Message envoyé.')).toBeVisible();
});
