import { expect, type Page, test } from '@playwright/test';
import { apiOf, type Rows, signIn } from '../parts/people.ts';

const PASSWORD = 'Guichet-demo-2026';

test.skip(({ isMobile }) => isMobile, 'a phone has no keyboard');

/** Goes on with Tab until what has this name and role has the focus. */
async function tabTo(
  page: Page,
  role: 'button' | 'link' | 'textbox' | 'combobox' | 'spinbutton',
  name: string | RegExp,
  within: Pick<Page, 'getByRole'> = page,
) {
  const target = within.getByRole(role, { name }).first();
  for (let presses = 0; presses < 60; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never comes to the ${role} ${name}.`);
}

test('[AG-35] staff sign in, open a ticket of the list, answer and leave the reply box with the keys alone', async ({
  page,
}) => {
  await page.goto('/admin/sign-in');
  await expect(page.getByLabel('Adresse mail')).toBeFocused();
  await page.keyboard.type('technician@guichet.test');
  await tabTo(page, 'textbox', 'Mot de passe');
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/sign-in/);
  await tabTo(page, 'link', 'Tickets');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await expect(page.locator('[data-row-link]').first()).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/tickets\/[0-9a-f-]{36}/);
  await expect(page.getByRole('main')).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'Répondre' })).toBeVisible();
  await page.keyboard.press('r');
  await expect(page.getByRole('textbox', { name: 'Répondre' })).toBeFocused();
  const words = `Vu au clavier ${Date.now()}`;
  await page.keyboard.type(words);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: 'Répondre' })).not.toBeFocused();
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'Note interne' })).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('r');
  await expect(page.getByRole('textbox', { name: 'Répondre' })).toHaveValue(words);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('log').getByText(words)).toBeVisible();
});

test('[AG-35] staff open a ticket for a client with the keys alone: what sends comes right after the fields', async ({
  page,
}) => {
  const title = `Ouvert au clavier ${Date.now()}`;
  await signIn(page, 'manager');
  await page.goto('/admin/tickets?view=all');
  await expect(page.locator('[data-row-link]').first()).toBeVisible();
  await page.keyboard.press('c');
  await expect(page.getByRole('combobox', { name: 'Société' })).toBeFocused();
  await page.keyboard.type('Gauvin');
  await expect(page.getByRole('option', { name: 'Transports Gauvin' })).toBeVisible();
  await page.keyboard.press('Enter');
  await tabTo(page, 'textbox', 'Titre');
  await page.keyboard.type(title);
  await page.keyboard.press('Tab');
  await page.keyboard.type('Tout au clavier.');
  await tabTo(page, 'button', 'Créer');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Annuler' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const { rows } = await (await apiOf(page, 'manager'))<Rows<{ title: string }>>('GET', '/tickets?limit=1');
  expect(rows[0]?.title).toBe(title);
});

test('[AG-35] the harmless answer has the focus when something would be lost, and Escape goes back to where one was', async ({
  page,
}) => {
  const manager = await apiOf(page, 'manager');
  const name = `À supprimer ${Date.now()}`;
  const { id } = await manager<{ id: string }>('POST', '/companies', { name });
  await signIn(page, 'manager');
  await page.goto(`/admin/companies/${id}`);
  await expect(page.getByRole('heading', { name })).toBeVisible();
  await tabTo(page, 'button', /^Plus d’actions/);
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Annuler' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Plus d’actions/ })).toBeFocused();
});

test('[AG-35] staff note time spent with the keys alone', async ({ page }) => {
  const summary = `Passé au clavier ${Date.now()}`;
  await signIn(page, 'technician');
  await page.goto('/admin/interventions');
  await expect(page.locator('[data-row-link]').first()).toBeVisible();
  await page.keyboard.press('c');
  await expect(page.getByRole('combobox', { name: 'Société' })).toBeFocused();
  await page.keyboard.type('Gauvin');
  await expect(page.getByRole('option', { name: 'Transports Gauvin' })).toBeVisible();
  await page.keyboard.press('Enter');
  await tabTo(page, 'textbox', /^Durée/);
  await page.keyboard.type('15');
  await tabTo(page, 'textbox', /^Ce qui a été fait/);
  await page.keyboard.type(summary);
  await tabTo(page, 'button', 'Enregistrer');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main').getByText(summary).first()).toBeVisible();
});

test('[AG-35] a client asks, then answers, with the keys alone', async ({ page }) => {
  const title = `Demandé au clavier ${Date.now()}`;
  await signIn(page, 'client');
  await tabTo(page, 'link', 'Nouvelle demande');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('En une phrase')).toBeFocused();
  await page.keyboard.type(title);
  await page.keyboard.press('Tab');
  await page.keyboard.type('Rien que des touches.');
  await tabTo(page, 'button', 'Envoyer la demande');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  const { rows } = await (await apiOf(page, 'client'))<Rows<{ id: string; title: string }>>('GET', '/tickets?limit=1');
  expect(rows[0]?.title).toBe(title);
  await tabTo(page, 'textbox', 'Votre message');
  await page.keyboard.type('Une précision.');
  await tabTo(page, 'button', 'Envoyer');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Une précision.').first()).toBeVisible();
});

test('[AG-35] [AG-21] staff choose rows and change them together with the keys alone', async ({ page }) => {
  const manager = await apiOf(page, 'manager');
  const { rows: companies } = await manager<Rows>('GET', '/companies?limit=1');
  const mark = `Lot ${Date.now()}`;
  for (const nth of [1, 2])
    await manager('POST', '/tickets', {
      companyId: companies[0]?.id,
      title: `${mark} ${nth}`,
      description: 'À trier.',
    });
  await signIn(page, 'manager');
  await page.goto(`/admin/tickets?view=all&q=${encodeURIComponent(mark)}`);
  await expect(page.locator('[data-row-link]')).toHaveCount(2);
  for (const key of ['j', 'x', 'j', 'x']) await page.keyboard.press(key);
  await expect(page.locator('.g-bulk')).toBeVisible();
  await tabTo(page, 'button', /^Priorité/, page.locator('.g-bulk'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Haute' })).toBeVisible();
  await page.keyboard.press('h');
  await expect(page.getByRole('menuitem', { name: 'Haute' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => {
      const { rows } = await manager<Rows<{ priority: string }>>('GET', `/tickets?q=${encodeURIComponent(mark)}`);
      return rows.map(({ priority }) => priority);
    })
    .toEqual(['high', 'high']);
});

test('[AG-35] a dialog keeps the focus within, and gives it back where it was', async ({ page }) => {
  await signIn(page, 'manager');
  await page.goto('/admin/companies');
  await expect(page.locator('[data-row-link]').first()).toBeVisible();
  await tabTo(page, 'button', 'Nouvelle société');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab');
    const isOutside = await dialog.evaluate(
      (open) => document.activeElement !== document.body && !open.contains(document.activeElement),
    );
    expect(isOutside).toBe(false);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Nouvelle société' })).toBeFocused();
});

test('[AG-35] [AG-13] [AG-16] a client asks for a closure and reads the statement with the keys alone', async ({
  page,
}) => {
  const client = await apiOf(page, 'client2');
  const { id } = await client<{ id: string }>('POST', '/tickets', {
    title: 'À clore au clavier',
    description: 'Fait.',
  });
  await signIn(page, 'client2');
  await page.goto(`/tickets/${id}`);
  await expect(page.getByRole('heading', { name: 'À clore au clavier' })).toBeVisible();
  await tabTo(page, 'button', /^Demander la clôture/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.type('Tout est bon.');
  await tabTo(page, 'button', /^Demander la clôture|^Envoyer/, page.getByRole('dialog'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const ticket = await client<{ isClosureRequested: boolean }>('GET', `/tickets/${id}`);
  expect(ticket.isClosureRequested).toBe(true);
  await tabTo(page, 'link', 'Heures');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Heures', exact: true })).toBeVisible();
  await tabTo(page, 'combobox', 'Période');
});

test('[AG-35] a setting is changed and saved with the keys alone', async ({ page }) => {
  const boss = await apiOf(page, 'superadmin');
  await signIn(page, 'superadmin');
  await page.goto('/admin/settings');
  const field = page.getByRole('textbox', { name: 'Ville' });
  await expect(field).not.toHaveValue('');
  const before = await field.inputValue();
  await tabTo(page, 'textbox', 'Ville');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Brest');
  await tabTo(page, 'button', 'Enregistrer');
  const saved = page.waitForResponse(
    (answer) => answer.request().method() === 'PATCH' && answer.url().endsWith('/settings'),
  );
  await page.keyboard.press('Enter');
  await saved;
  await page.reload();
  await expect(field).toHaveValue('Brest');
  await boss('PATCH', '/settings', { 'business.city': before });
});

test('[AG-24] the days of the dashboard are typed with the keys, year included', async ({ page }) => {
  await signIn(page, 'manager');
  await page.goto('/admin/?from=2026-02-01&to=2026-02-28');
  const [from, to] = [page.getByLabel('Du', { exact: true }), page.getByLabel('Au', { exact: true })];
  await to.focus();
  // The parts of a day follow each other in the order of the reader's language: the last is the year.
  for (const key of ['Tab', 'Tab', '2', '0', '2', '7']) await page.keyboard.press(key);
  await expect(page).toHaveURL(/from=2026-02-01&to=2027-02-28/);
  await expect(page.getByText('Un an au plus.')).toBeVisible();
  await from.focus();
  for (const key of ['Tab', 'Tab', '2', '0', '2', '7']) await page.keyboard.press(key);
  await expect(page).toHaveURL(/from=2027-02-01&to=2027-02-28/);
  await expect(page.getByText('Un an au plus.')).toBeHidden();
  await expect(from).toBeVisible();
});
