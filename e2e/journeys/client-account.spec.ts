import { expect, test } from '@playwright/test';
import { apiOf, type Rows, signIn } from '../parts/people.ts';

interface Account {
  company: { fields: { field: string; value: string | null }[] };
}

test('[WS-01] a client asks for another city, the business accepts, and both see it done', async ({
  page,
  browser,
}, info) => {
  const name = info.project.name === 'phone' ? 'client2' : 'client';
  const city = `Ville ${info.project.name} ${Date.now() % 10_000}`;
  await signIn(page, name);
  await page.goto('/profile');
  const company = page.getByRole('region', { name: 'Ma société' });
  await company.getByLabel('Ville').fill(city);
  await company.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(company.getByText(`En attente de notre accord : « ${city} »`)).toBeVisible();

  const office = await browser.newPage();
  await signIn(office, 'manager');
  await office.goto('/admin/client-changes?state=waiting');
  const row = office.getByRole('row').or(office.getByRole('listitem')).filter({ hasText: city });
  await expect(row.first()).toBeVisible();
  await row
    .first()
    .getByRole('button', { name: /^Accepter/ })
    .click();
  await expect(office.getByText('Modification faite ; le client est prévenu.')).toBeVisible();
  await office.close();

  await expect(company.getByText('En attente de notre accord')).toBeHidden();
  await expect(company.getByLabel('Ville')).toHaveValue(city);
});

test('[WS-01] what is hidden in the settings leaves the page of the client, and what is typed in a field that closes is kept', async ({
  page,
  browser,
}, info) => {
  const name = info.project.name === 'phone' ? 'client2' : 'client';
  const office = await browser.newPage();
  const boss = await apiOf(office, 'manager');
  const client = await apiOf(page, name);
  await boss('PATCH', '/settings', {
    'clientAccounts.companyWebsite': 'editable',
    'clientAccounts.companySiren': 'shown',
  });
  try {
    await signIn(page, name);
    await page.goto('/profile');
    const company = page.getByRole('region', { name: 'Ma société' });
    await company.getByLabel('Site internet').fill('https://exemple.fr/gardé');

    await signIn(office, 'manager');
    await office.goto('/admin/settings?tab=clientAccounts');
    await office.getByRole('radio', { name: 'Site internet : Visible' }).check();
    await office.getByRole('radio', { name: 'SIREN : Caché' }).check();
    await office.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(office.getByText('Enregistré', { exact: true }).first()).toBeVisible();

    // The page of the client has not heard of it: what it sends is refused by name, and stays there to be read.
    await company.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(company.getByLabel('Site internet')).toBeDisabled();
    await expect(company.getByLabel('Site internet')).toHaveValue('https://exemple.fr/gardé');
    await expect(company.getByText('SIREN')).toBeHidden();
    const told = await client<Account>('GET', '/account');
    expect(told.company.fields.map(({ field }) => field)).not.toContain('siren');
    expect((await client<Rows>('GET', '/companies')).rows[0]).not.toHaveProperty('siren');
  } finally {
    await boss('PATCH', '/settings', {
      'clientAccounts.companyWebsite': 'editable',
      'clientAccounts.companySiren': 'shown',
    });
    await office.close();
  }
});
