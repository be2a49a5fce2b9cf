import { expect, test } from '@playwright/test';
import { png } from '../parts/files.ts';
import { apiOf, signIn } from '../parts/people.ts';

interface Values {
  values: Record<string, string>;
}

test('[AG-37] name, colour and logo are seen in both themes before they are saved', async ({ page }) => {
  const api = await apiOf(page, 'superadmin');
  const { values } = await api<Values>('GET', '/settings');
  await signIn(page, 'superadmin');
  await page.goto('/admin/settings');
  const preview = page.getByRole('group', { name: 'Aperçu' });
  await page.getByRole('textbox', { name: 'Nom', exact: true }).fill('Atelier Nacre');
  await expect(preview.getByText('Atelier Nacre').first()).toBeVisible();
  const button = preview.getByText('Un bouton');
  const colours = () => button.evaluateAll((all) => all.map((one) => getComputedStyle(one).backgroundColor));
  const before = await colours();
  await page.locator('input[name=accentColor]').fill('#0b5d1e');
  await expect.poll(colours).not.toEqual(before);
  const [light, dark] = await colours();
  expect(light).toBe('rgb(11, 93, 30)');
  // The same colour would be lost on the dark theme.
  expect(dark).not.toBe(light);
  await page.locator('input[type=file]').setInputFiles(png('logo.png'));
  await expect(preview.getByRole('img', { name: 'Atelier Nacre' })).toHaveCount(2);
  await expect(preview.getByRole('img').first()).toHaveAttribute('src', /^blob:/);
  await page.getByRole('button', { name: 'Garder l’ancien' }).click();
  const { values: after } = await api<Values>('GET', '/settings');
  expect(after).toEqual(values);
});
