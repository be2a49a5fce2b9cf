import { expect, test } from '@playwright/test';
import { apiOf, type Rows, signIn } from '../parts/people.ts';

test('[AG-16] a client questions a line of the statement, and reads the answer where they asked', async ({
  page,
  browser,
}, info) => {
  const [manager, client] = [await apiOf(page, 'manager'), await apiOf(page, 'client')];
  const { companyId } = await client<{ companyId: string }>('GET', '/me');
  const summary = `Réglage du formulaire de devis (${info.project.name} ${Date.now()})`;
  const work = await manager<{ id: string }>('POST', '/interventions', { companyId, summary, minutes: 20 });
  await signIn(page, 'client');
  await page.goto('/hours');
  await page.getByRole('link', { name: `Poser une question sur « ${summary} »` }).click();
  const thread = page.getByRole('dialog', { name: 'Votre question' });
  await thread.getByLabel('Votre message').fill('Vingt minutes pour un seul champ ?');
  await thread.getByRole('button', { name: 'Envoyer' }).click();
  await expect(page.getByText('Message envoyé.')).toBeVisible();

  const staff = await browser.newPage();
  await signIn(staff, 'manager');
  await staff.goto(`/admin/interventions?intervention=${work.id}`);
  await expect(staff.getByText('Vingt minutes pour un seul champ ?')).toBeVisible();
  await staff.getByLabel('Votre réponse').fill('Le contrôle du SIRET en faisait partie.');
  await staff.getByRole('button', { name: 'Répondre', exact: true }).click();
  await expect(staff.getByText('Réponse envoyée.')).toBeVisible();
  await staff.close();

  await page.reload();
  await expect(thread.getByText('Le contrôle du SIRET en faisait partie.')).toBeVisible();
  await thread.getByRole('button', { name: 'C’est clair, merci' }).click();
  await expect(page.getByRole('row').filter({ hasText: summary }).getByText('Question close')).toBeVisible();
});

test('[AG-09] staff find misplaced time, see what moving it would change, and move it at once', async ({
  page,
}, info) => {
  test.skip(info.project.name === 'phone', 'rows are chosen at a desk');
  const manager = await apiOf(page, 'manager');
  const company = await manager<{ id: string }>('POST', '/companies', {
    name: `Les Marronniers (${info.project.name} ${Date.now()})`,
  });
  const about = { companyId: company.id };
  await manager('POST', '/interventions', { ...about, summary: 'Sauvegarde avant travaux', minutes: 60 });
  await manager('POST', '/interventions', { ...about, summary: 'Mise à jour du thème', minutes: 30 });
  await manager('POST', '/hour-packs', { ...about, name: 'Pack 10 heures', minutes: 600, unitMinutes: 15 });
  await signIn(page, 'manager');
  await page.goto(`/admin/interventions/not-accounted?companyId=${company.id}`);
  await expect(page.getByText('Sur aucun pack').first()).toBeVisible();
  for (const summary of ['Sauvegarde avant travaux', 'Mise à jour du thème'])
    await page.getByRole('row').filter({ hasText: summary }).getByRole('checkbox').check();
  await expect(page.getByText('2 interventions choisies')).toBeVisible();
  await page.getByRole('button', { name: 'Déplacer' }).click();
  const dialog = page.getByRole('dialog', { name: 'Déplacer 2 interventions' });
  const pack = dialog.getByRole('row').filter({ hasText: 'Pack 10 heures' });
  await expect(pack).toHaveText(/10\sh\s00.*8\sh\s30/);
  const listed = () => manager<Rows>('GET', `/interventions/not-accounted?companyId=${company.id}`);
  expect((await listed()).rows).toHaveLength(2);
  await dialog.getByRole('button', { name: 'Déplacer' }).click();
  await expect(page.getByText('2 interventions déplacées.')).toBeVisible();
  expect((await listed()).rows).toEqual([]);
});

test('[AG-05] staff close everything up to a month, and reopening one says which months open with it', async ({
  page,
}) => {
  const manager = await apiOf(page, 'manager');
  const { months } = await manager<{ months: string[] }>('GET', '/closed-months/open');
  const named = (month = '') =>
    new Date(`${month}-01`).toLocaleDateString('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const [first, last] = [named(months[0]), named(months.at(-1))];
  expect(first).not.toBe(last);
  const row = (month: string) => page.getByRole('row').filter({ hasText: month });
  await signIn(page, 'manager');
  await page.goto('/admin/closed-months');
  await page.getByRole('button', { name: 'Clore un mois' }).click();
  const closing = page.getByRole('dialog', { name: 'Clore un mois' });
  await expect(closing.getByLabel('Clore jusqu’à')).toHaveValue(months.at(-1) ?? '');
  await expect(closing.getByText(/sera clos aussi|seront clos aussi/)).toContainText(first);
  await closing.getByRole('button', { name: 'Clore', exact: true }).click();
  await expect(page.getByText('Mois clos.')).toBeVisible();
  for (const month of [first, last]) await expect(row(month).getByText('Clos', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: `Rouvrir ${first}` }).click();
  const reopening = page.getByRole('dialog', { name: `Rouvrir ${first}` });
  await expect(reopening.getByText(/rouverts? aussi/)).toContainText(last);
  await reopening.getByLabel('Pourquoi le rouvrir').fill('Une intervention oubliée');
  await reopening.getByRole('button', { name: 'Rouvrir', exact: true }).click();
  await expect(page.getByText('mois rouverts.')).toBeVisible();
  for (const month of [first, last]) await expect(row(month).getByText('Ouvert', { exact: true })).toBeVisible();
});

test('[AG-05] a month closed while somebody types is said, and what was typed waits and is saved once it is open', async ({
  page,
}, info) => {
  const [manager, director] = [await apiOf(page, 'manager'), await apiOf(page, 'superadmin')];
  const name = `Papeterie des Arches (${info.project.name} ${Date.now()})`;
  const { id: companyId } = await manager<{ id: string }>('POST', '/companies', { name });
  const { months } = await manager<{ months: string[] }>('GET', '/closed-months/open');
  const [month = ''] = months;
  await signIn(page, 'manager');
  await page.goto(`/admin/companies/${companyId}/hours?intervention=new`);
  const drawer = page.getByRole('dialog', { name: 'Saisir une intervention' });
  await drawer.getByLabel('Durée').fill('45');
  await drawer.getByLabel('Jour').fill(`${month}-15`);
  await drawer.getByLabel('Ce qui a été fait').fill('Reprise des gabarits');
  await expect(drawer.getByText(/ne seront sur aucun pack/)).toBeVisible();

  const closed = await director<{ id: string }>('POST', '/closed-months', { month });
  await drawer.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(drawer.getByRole('alert')).toHaveText(/^Ce mois est clos.*votre saisie est gardée/);
  await expect(drawer.getByLabel('Durée')).toHaveValue(/45/);
  await expect(drawer.getByLabel('Ce qui a été fait')).toHaveValue('Reprise des gabarits');
  const booked = () => manager<Rows>('GET', `/interventions?companyId=${companyId}`);
  expect((await booked()).rows).toEqual([]);

  await director('POST', `/closed-months/${closed.id}/reopen`, { reason: 'Une intervention oubliée' });
  await drawer.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('Intervention enregistrée.')).toBeVisible();
  expect((await booked()).rows).toHaveLength(1);
});

test('[AG-03] a contract renewed some days after its end says what it carries, and carries it', async ({
  page,
}, info) => {
  const manager = await apiOf(page, 'manager');
  const { id: companyId } = await manager<{ id: string }>('POST', '/companies', {
    name: `Atelier Rivage (${info.project.name} ${Date.now()})`,
  });
  const day = (back: number) => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10);
  const term = { companyId, startsOn: day(20), endsOn: day(2) };
  const contract = await manager<{ id: string }>('POST', '/contracts', { ...term, kind: 'hours', title: 'Suivi' });
  const pack = { companyId, contractId: contract.id, minutes: 600, purchasedOn: day(20), expiresOn: day(2) };
  await manager('POST', '/hour-packs', pack);
  await signIn(page, 'manager');
  await page.goto(`/admin/contracts/${contract.id}`);
  await page.getByRole('button', { name: 'Renouveler' }).click();
  const dialog = page.getByRole('dialog', { name: /Renouveler/ });
  await expect(dialog.getByText(/^10\sh.* seront données à nouveau/)).toBeVisible();
  await dialog.getByLabel('Les reporter sur le nouveau contrat').check();
  await dialog.getByRole('button', { name: 'Renouveler' }).click();
  await expect(dialog).toBeHidden();
  const { leftMinutes } = await manager<{ leftMinutes: number }>('GET', `/companies/${companyId}/hours`);
  expect(leftMinutes).toBe(600);
});
