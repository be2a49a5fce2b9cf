import { expect, type Page, test } from '@playwright/test';
import { apiOf, type Rows, signIn } from '../parts/people.ts';

/** What moved by itself since the page was opened, each with the elements that moved. */
type Shift = { value: number; moved: string[] };

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: Shift[] = [];
    Object.assign(globalThis, { shifts });
    type Entry = PerformanceEntry & { value: number; hadRecentInput: boolean; sources: { node: Element | null }[] };
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries() as Entry[]) {
        const moved = sources.map(({ node }) => `${node?.nodeName}.${(node as Element)?.className}`);
        if (!hadRecentInput) shifts.push({ value, moved });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
});

test('nothing jumps on the pages of the back-office', async ({ page }) => {
  test.setTimeout(120_000);
  const api = await apiOf(page, 'superadmin');
  const [tickets, companies, users] = await Promise.all(
    ['tickets', 'companies', 'users'].map((name) => api<Rows>('GET', `/${name}?limit=1`)),
  );
  const company = `/companies/${companies?.rows[0]?.id}`;
  await signIn(page, 'superadmin');
  for (const path of [
    '/tickets?state=open',
    '/',
    '/interventions',
    `/tickets/${tickets?.rows[0]?.id}`,
    company,
    `${company}/hours`,
    '/hours',
    `/users/${users?.rows[0]?.id}`,
    '/settings',
  ]) {
    await expectSteady(page, `/admin${path}`);
  }
});

test('nothing jumps on the pages of the portal', async ({ page }) => {
  const client = await apiOf(page, 'client');
  const { rows } = await client<Rows>('GET', '/tickets?limit=1');
  await signIn(page, 'client');
  const paths = ['/tickets', `/tickets/${rows[0]?.id}`, '/', '/hours', '/documents', '/profile', '/notifications'];
  for (const path of paths) await expectSteady(page, path);
});

async function expectSteady(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('main')).toBeVisible();
  await page.waitForFunction(() => !document.querySelector('.g-skeleton, .g-wait, [aria-busy="true"]'));
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: Shift[] }).shifts);
  expect(shifts, path).toEqual([]);
}
