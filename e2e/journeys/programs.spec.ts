import { expect, test } from '@playwright/test';
import { signIn } from '../parts/people.ts';

test('[AG-32] a key is shown once, lets a program in, and is refused once it is revoked', async ({ page }, info) => {
  const name = `Export de nuit (${info.project.name} ${Date.now()})`;
  await signIn(page, 'manager');
  await page.goto('/admin/api-keys');
  await page.getByRole('button', { name: 'Créer une clé' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('Nom').fill(name);
  await drawer.getByText('30 jours').click();
  await drawer.getByRole('button', { name: 'Lecture seule' }).click();
  await drawer.getByRole('button', { name: 'Créer une clé' }).click();
  const shown = drawer.getByText(/^gk_[\w-]+$/);
  await expect(shown).toBeVisible();
  const token = (await shown.textContent()) ?? '';
  const ask = (method = 'GET') =>
    page.request.fetch('/api/v1/tickets', {
      method,
      headers: { authorization: `Bearer ${token}` },
      ...(method === 'POST' && { data: { title: 'Par un programme', description: 'Bonjour' } }),
    });
  expect((await ask()).status()).toBe(200);
  expect((await ask('POST')).status()).toBe(403);
  await drawer.getByRole('button', { name: 'J’ai gardé la clé' }).click();
  await page.getByRole('button', { name }).click();
  await expect(drawer.getByText(`${token.slice(0, 11)}…`)).toBeVisible();
  expect(await page.content()).not.toContain(token);
  await drawer.getByRole('button', { name: 'Révoquer la clé' }).click();
  await page.getByRole('dialog').last().getByRole('button', { name: 'Révoquer la clé' }).click();
  await expect(page.getByText('Clé révoquée.')).toBeVisible();
  expect((await ask()).status()).toBe(401);
});
