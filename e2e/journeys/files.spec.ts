import { expect, test } from '@playwright/test';
import { pdf, png } from '../parts/files.ts';
import { apiOf, signIn } from '../parts/people.ts';

test('[AG-31] a picture and a PDF that a client sends are seen by staff without leaving the ticket', async ({
  page,
  browser,
}, info) => {
  const client = await apiOf(page, 'client2');
  const ticket = await client<{ id: string }>('POST', '/tickets', {
    title: `Affichage cassé (${info.project.name} ${Date.now()})`,
    description: 'Voyez la capture.',
  });
  await signIn(page, 'client2');
  await page.goto(`/tickets/${ticket.id}`);
  await page.getByRole('textbox', { name: 'Votre message' }).fill('Voici une capture et notre charte.');
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([png('accueil.png'), pdf('charte.pdf', 'Charte graphique')]);
  await expect(page.getByText('charte.pdf')).toBeVisible();
  await page.getByRole('button', { name: 'Envoyer', exact: true }).click();
  await expect(page.getByText('Voici une capture et notre charte.')).toBeVisible();

  const staff = await browser.newPage();
  await signIn(staff, 'technician');
  await staff.goto(`/admin/tickets/${ticket.id}`);
  const picture = staff.getByRole('button', { name: 'Voir accueil.png' }).first();
  await expect(picture.locator('img')).toHaveAttribute('src', /^blob:/);
  await picture.click();
  const viewer = staff.getByRole('dialog', { name: 'accueil.png' });
  await expect(viewer.getByRole('img', { name: 'accueil.png' })).toBeVisible();
  await viewer.getByRole('button', { name: 'Fichier suivant' }).click();
  const reader = staff.getByRole('dialog', { name: 'charte.pdf' });
  // In the browser's own reader, or as its first page where there is none.
  await expect(reader.locator('iframe').or(reader.getByRole('img', { name: 'charte.pdf' }))).toHaveAttribute(
    'src',
    /^blob:/,
  );
  await staff.close();
});
