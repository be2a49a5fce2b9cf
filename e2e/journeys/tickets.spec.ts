import { expect, test } from '@playwright/test';
import { apiOf, type Rows, signIn } from '../parts/people.ts';

test('[AG-22] from the sign-in any ticket is two actions away: the box, and its reference', async ({ page }, info) => {
  const staff = await apiOf(page, 'technician');
  // The oldest of all: not one that a first page happens to show.
  const { rows } = await staff<Rows<{ id: string; reference: string; title: string }>>(
    'GET',
    '/tickets?sort=openedAt&limit=1',
  );
  const [ticket] = rows;
  await signIn(page, 'technician');
  await expect(page.getByRole('heading').first()).toBeVisible();
  // First action: the box, by its key or by a press where there is no keyboard.
  if (info.project.name === 'phone') await page.locator('.b-search').click();
  else await page.keyboard.press('Control+k');
  // Second action: its reference, confirmed.
  await page
    .getByRole('dialog')
    .getByRole('combobox')
    .fill(ticket?.reference ?? '');
  await expect(
    page
      .getByRole('dialog')
      .getByText(ticket?.reference ?? '')
      .first(),
  ).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/admin/tickets/${ticket?.id}`));
  await expect(page.getByRole('heading', { name: ticket?.title ?? '' })).toBeVisible();
});

test('[AG-22] the list is gone through by the keyboard, and its tickets one after the other', async ({
  page,
}, info) => {
  test.skip(info.project.name === 'phone', 'a phone has no keyboard');
  await signIn(page, 'manager');
  await page.goto('/admin/tickets?view=all');
  await expect(page.locator('[data-row-link]').nth(2)).toBeVisible();
  const titles = await page.locator('[data-row-link]').allTextContents();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await expect(page.getByText('1 ticket sélectionné')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: titles[1] ?? '', exact: true })).toBeVisible();
  await page.keyboard.press('j');
  await expect(page.getByRole('heading', { name: titles[2] ?? '', exact: true })).toBeVisible();
  await page.keyboard.press('k');
  await page.keyboard.press('k');
  await expect(page.getByRole('heading', { name: titles[0] ?? '', exact: true })).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Raccourcis clavier' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.goBack();
  await expect(page).toHaveURL(/\/admin\/tickets\?view=all/);
});

test('[AG-21] a view is kept under a name, counts what it shows, and says when it has been changed', async ({
  page,
}, info) => {
  test.skip(info.project.name === 'phone', 'columns and filters are set at a desk');
  const name = `Urgences ${Date.now()}`;
  await signIn(page, 'technician');
  await page.goto('/admin/tickets?view=first');
  await expect(page.getByRole('link', { name: /^À traiter/ })).toHaveAttribute('aria-current', 'page');
  await page.getByRole('button', { name: 'Priorité', exact: true }).click();
  const box = page.getByRole('checkbox', { name: 'Haute' });
  // What is checked is what the address says, a moment after the press.
  await box.click();
  await expect(box).toBeChecked();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Enregistrer comme une nouvelle vue' }).click();
  await page.getByLabel('Nom de la vue').fill(name);
  await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click();
  const tab = page.getByRole('link', { name: new RegExp(name) });
  await expect(tab).toHaveAttribute('aria-current', 'page');
  await expect(page.getByText('Modifiée')).toHaveCount(0);
  const shown = await page.locator('tbody tr').count();
  if (shown < 25) await expect(tab).toHaveText(new RegExp(`${name}${shown}$`));
  await page.getByRole('searchbox', { name: 'Mot ou référence' }).fill('introuvable');
  await expect(page.getByText('Modifiée')).toBeVisible();
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByText('Modifiée')).toHaveCount(0);
  await page.getByRole('button', { name: `Vue « ${name} »` }).click();
  await page.getByRole('menuitem', { name: 'Supprimer' }).click();
  await expect(tab).toHaveCount(0);
});

test('[AG-22] a word with a typing error finds the ticket all the same', async ({ page }, info) => {
  const isPhone = info.project.name === 'phone';
  const [word, typed] = isPhone ? ['anémomètre', 'anemommetre'] : ['pluviomètre', 'pluvoimetre'];
  const client = await apiOf(page, 'client');
  await client('POST', '/tickets', { title: `Relier le ${word} au site`, description: 'Il est posé sur le toit.' });
  await signIn(page, 'technician');
  await expect(page.getByRole('heading').first()).toBeVisible();
  if (isPhone) await page.locator('.b-search').click();
  else await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').fill(typed);
  await expect(dialog.getByRole('option', { name: new RegExp(word) }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/admin\/tickets\/[0-9a-f-]{36}/);
  await expect(page.getByRole('heading', { name: `Relier le ${word} au site` })).toBeVisible();
});

test('[AG-21] a view given to the team is a tab of another member, whose tickets change at once and go back', async ({
  page,
}, info) => {
  const [client, manager] = [await apiOf(page, 'client2'), await apiOf(page, 'manager')];
  const mark = `lot${info.project.name}${Date.now()}`;
  const ids: string[] = [];
  for (const title of [`Premier ${mark}`, `Second ${mark}`]) {
    const { id } = await client<{ id: string }>('POST', '/tickets', { title, description: 'Une retouche.' });
    ids.push(id);
  }
  const view = await manager<{ id: string }>('POST', '/ticket-views', { name: mark, query: { q: mark }, columns: [] });
  await manager('POST', `/ticket-views/${view.id}/share`);
  await signIn(page, 'technician');
  await page.goto('/admin/tickets');
  const tab = page.getByRole('link', { name: `Vue de l’équipe : ${mark}` });
  await expect(tab).toHaveText(new RegExp(`${mark}2$`));
  await tab.click();
  await expect(tab).toHaveAttribute('aria-current', 'page');
  await expect(page.getByText(`Premier ${mark}`)).toBeVisible();
  // Rows are chosen at a desk.
  if (info.project.name === 'phone') return manager('DELETE', `/ticket-views/${view.id}`);
  const boxes = page.locator('tbody').getByRole('checkbox');
  await expect(boxes).toHaveCount(2);
  for (const box of await boxes.all()) await box.check();
  const bar = page.getByRole('region', { name: 'Changer les tickets sélectionnés' });
  await expect(bar.getByText('2 tickets sélectionnés')).toBeVisible();
  await bar.getByRole('button', { name: 'Priorité' }).click();
  await page.getByRole('menuitem', { name: 'Urgente' }).click();
  await expect(page.getByText('2 tickets modifiés.')).toBeVisible();
  const priorities = async () => {
    const tickets = await Promise.all(ids.map((id) => manager<{ priority: string }>('GET', `/tickets/${id}`)));
    return tickets.map(({ priority }) => priority);
  };
  expect(await priorities()).toEqual(['urgent', 'urgent']);
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByText('Les tickets sont comme avant.')).toBeVisible();
  expect(await priorities()).toEqual(['normal', 'normal']);
  await manager('DELETE', `/ticket-views/${view.id}`);
});

test('[AG-25] a template is called by a slash and inserted at the caret, without the mouse', async ({ page }, info) => {
  test.skip(info.project.name === 'phone', 'a phone has no keyboard');
  const staff = await apiOf(page, 'manager');
  const { rows } = await staff<Rows<{ id: string; reference: string }>>('GET', '/tickets?state=open&limit=1');
  const [ticket] = rows;
  const { requesterFirstName } = await staff<{ requesterFirstName: string }>('GET', `/tickets/${ticket?.id}`);
  await signIn(page, 'manager');
  await page.goto(`/admin/tickets/${ticket?.id}`);
  await page.getByRole('button', { name: 'Réponses types' }).waitFor();
  const search = page.getByRole('combobox', { name: 'Chercher une réponse type' });
  for (const kind of ['r', 'n']) {
    await page.keyboard.press(kind);
    const field = page.getByRole('textbox', { name: kind === 'r' ? 'Répondre' : 'Note interne' });
    await expect(field).toBeFocused();
    await page.keyboard.type('/');
    await expect(search).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(field).toBeFocused();
    await expect(field).toHaveValue('/');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('/');
    await search.fill('recu');
    await page.keyboard.press('Enter');
    await expect(field).toBeFocused();
    await expect(field).toHaveValue(new RegExp(`^Bonjour ${requesterFirstName},\\n[^]*${ticket?.reference}`));
    await page.keyboard.type(' !');
    await expect(field).toHaveValue(/ !$/);
    await field.blur();
  }
});
