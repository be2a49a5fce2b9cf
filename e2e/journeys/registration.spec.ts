import { expect, test } from '@playwright/test';
import { apiOf, type Rows, signIn } from '../parts/people.ts';

const SWITCH = 'clientAccounts.selfRegistration';

interface Mail {
  id: string;
  toAddress: string;
  subject: string;
  textBody: string;
}

test('[WS-02] while the setting is on, a visitor asks for access, finds what they typed again after a reload, the business accepts, and they sign in', async ({
  page,
  browser,
}, info) => {
  const email = `ada.${info.project.name}.${Date.now()}@exemple.test`;
  const office = await browser.newPage();
  const boss = await apiOf(office, 'superadmin');
  const linkOf = async (subject: RegExp): Promise<string> => {
    const { rows } = await boss<Rows<Mail>>('GET', '/mails?limit=20');
    const mail = rows.find((one) => one.toAddress === email && subject.test(one.subject));
    const { textBody } = mail ? await boss<Mail>('GET', `/mails/${mail.id}`) : { textBody: '' };
    return /\/(?:register\/)?link\/[\w-]+/.exec(textBody)?.[0] ?? '';
  };
  try {
    await signIn(office, 'superadmin');
    await office.goto('/admin/settings');
    await office.getByRole('link', { name: 'Espace client' }).click();
    await office.getByRole('checkbox', { name: 'Un client peut demander un accès lui-même' }).check();
    await office.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(office.getByText('Enregistré').first()).toBeVisible();
    await page.goto('/sign-in');
    await page.getByRole('link', { name: 'Demander un accès' }).click();
    await page.getByLabel('Prénom').fill('Ada');
    await page.getByLabel(/^Nom/).fill('Lovelace');
    await page.getByLabel('Entreprise').fill('Maçonnerie Lovelace');
    await page.getByLabel('Mail').fill(email);
    await page.reload();
    await expect(page.getByLabel('Entreprise')).toHaveValue('Maçonnerie Lovelace');
    await expect(page.getByLabel('Mail')).toHaveValue(email);
    await page.getByRole('button', { name: 'Demander un accès' }).click();
    await expect(page.getByText(`Un mail part à ${email}`)).toBeVisible();

    await expect.poll(() => linkOf(/Confirmez/)).not.toBe('');
    await page.goto(await linkOf(/Confirmez/));
    await page.getByRole('button', { name: 'Confirmer ma demande' }).click();
    await expect(page.getByText('Nous étudions votre demande')).toBeVisible();

    await office.goto('/admin/client-changes');
    const person = office.getByRole('region', { name: 'Demandes d’accès' });
    await person.getByRole('button', { name: 'Accepter Ada Lovelace' }).last().click();
    await office.getByRole('dialog').getByRole('button', { name: 'Accepter' }).click();
    await expect(office.getByText('Accès ouvert ; l’invitation part.')).toBeVisible();

    await page.goto(await linkOf(/accès|invit/i));
    await page.getByLabel(/^Nouveau mot de passe/).fill('Lovelace-1843-machine');
    await page.getByRole('button', { name: 'Enregistrer le mot de passe' }).click();
    await expect(page.getByText('Maçonnerie Lovelace').first()).toBeVisible();
  } finally {
    await boss('PATCH', '/settings', { [SWITCH]: false });
    await office.close();
  }
});

test('[WS-02] while it is off, nothing of it shows: neither at the door nor to staff', async ({ page }) => {
  await page.goto('/sign-in');
  await expect(page.getByRole('button', { name: 'Se connecter' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Demander un accès' })).toHaveCount(0);
  for (const address of ['/register', '/register/link/nothing-of-the-kind-1234']) {
    await page.goto(address);
    await expect(page).toHaveURL(/\/sign-in$/);
  }
  await signIn(page, 'manager');
  await page.goto('/admin/client-changes');
  await expect(page.getByRole('heading', { name: 'Demandes des clients' })).toBeVisible();
  await expect(page.getByText('Demandes d’accès')).toHaveCount(0);
});
