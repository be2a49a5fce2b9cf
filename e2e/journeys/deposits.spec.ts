import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { pdf } from '../parts/files.ts';
import { apiOf, signIn } from '../parts/people.ts';

test('[WS-03] a contract that staff deposit for the client is found, told apart and downloaded by them; one of the team is not', async ({
  page,
  browser,
}, info) => {
  const mark = `${info.project.name} ${Date.now()}`;
  const client = await apiOf(page, 'client2');
  const { rows } = await client<{ rows: { id: string }[] }>('GET', '/companies');
  const companyId = rows[0]?.id;
  await signIn(page, 'manager');
  await page.goto(`/admin/companies/${companyId}?tab=documents`);
  const files = page.locator('input[type=file]');
  const title = page.getByRole('textbox', { name: 'Titre' });
  const submit = page.getByRole('button', { name: 'Déposer le document' });

  await files.setInputFiles(pdf('contrat.pdf', 'Contrat signé'));
  await title.fill(`Contrat signé ${mark}`);
  await page.getByRole('combobox', { name: 'Nature' }).selectOption({ label: 'Contrat' });
  await page.getByRole('radio', { name: 'Le client aussi' }).check();
  await submit.click();
  await expect(page.getByRole('button', { name: `Contrat signé ${mark}`, exact: true })).toBeVisible();

  await files.setInputFiles(pdf('marge.pdf', 'Marge'));
  await title.fill(`Marge ${mark}`);
  await submit.click();
  const kept = page.getByRole('button', { name: `Marge ${mark}`, exact: true });
  await expect(kept).toBeVisible();

  const reader = await browser.newPage();
  await signIn(reader, 'client2');
  await reader.goto('/documents');
  const line = reader.getByRole('listitem').filter({ hasText: `Contrat signé ${mark}` });
  await expect(line).toContainText('Contrat ·');
  await expect(reader.getByText(`Marge ${mark}`)).toHaveCount(0);
  const download = reader.waitForEvent('download');
  await line.getByRole('button', { name: 'Télécharger' }).click();
  expect((await download).suggestedFilename()).toBe(`Contrat signé ${mark}.pdf`);
  expect((await readFile(await (await download).path())).subarray(0, 5).toString()).toBe('%PDF-');
  await reader.close();

  await page.getByRole('button', { name: `Actions de Marge ${mark}` }).click();
  await page.getByRole('menuitem', { name: 'Supprimer' }).click();
  await expect(kept).toHaveCount(0);
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(kept).toBeVisible();
});
