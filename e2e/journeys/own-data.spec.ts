import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { apiOf, signIn } from '../parts/people.ts';
import { unzip } from '../parts/unzip.ts';

test('[AG-34] a client prepares the archive of their data from the profile, and finds themselves in it', async ({
  page,
}, info) => {
  const name = info.project.name === 'phone' ? 'client2' : 'client';
  const api = await apiOf(page, name);
  const me = await api<{ lastName: string; email: string }>('GET', '/me');
  await signIn(page, name);
  await page.goto('/profile');
  await page.getByRole('button', { name: 'Préparer une archive' }).click();
  const archives = page.getByRole('listitem').filter({ hasText: 'Archive du' });
  const take = archives.first().getByRole('button', { name: 'Télécharger' });
  await expect(take).toBeVisible({ timeout: 30_000 });
  const download = page.waitForEvent('download');
  await take.click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^donnees-personnelles-\d{4}-\d\d-\d\d\.zip$/);
  const zip = await readFile(await file.path());
  expect(zip.toString('latin1', 0, 2)).toBe('PK');
  const own = unzip(zip).get('donnees/User.id.json') ?? '';
  expect(own).toContain(me.lastName);
  expect(own).toContain(me.email);
  expect(own).not.toContain('passwordHash');
});
