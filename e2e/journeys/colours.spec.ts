import { expect, type Page, test } from '@playwright/test';
import { findingsOf } from '../parts/axe.ts';
import { apiOf, signIn } from '../parts/people.ts';

const COLOURS = ['#ffffff', '#000000', '#ffff00', '#7f7f7f', '#ff0000'];
const PAGES = { client: '/hours', superadmin: '/admin/settings' } as const;

interface Values {
  values: Record<string, string>;
}

async function findings(page: Page, address: string, color: string): Promise<string[]> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const branding = page.waitForResponse(/\/api\/v1\/branding$/);
  await page.goto(address);
  expect(await (await branding).json()).toMatchObject({ accentColor: color });
  // The page takes the colour once it has drawn what it read.
  await expect.poll(() => page.evaluate(() => localStorage.getItem('guichet.branding'))).toContain(color);
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  await expect(page.locator('h1').first()).toBeVisible();
  await expect(page.locator('[aria-busy=true], [data-waiting]')).toHaveCount(0);
  return findingsOf(page, `${address} in ${color}`);
}

for (const name of ['client', 'superadmin'] as const) {
  test(`[AG-37] whatever colour the business takes, ${PAGES[name]} is legible in both themes`, async ({ page }) => {
    test.setTimeout(180_000);
    const api = await apiOf(page, 'superadmin');
    const { values } = await api<Values>('GET', '/settings');
    await signIn(page, name);
    const told: string[] = [];
    try {
      for (const color of COLOURS) {
        await api('PATCH', '/settings', { 'business.accentColor': color });
        told.push(...(await findings(page, PAGES[name], color)));
      }
    } finally {
      await api('PATCH', '/settings', { 'business.accentColor': values['business.accentColor'] });
    }
    expect(told).toEqual([]);
  });
}
