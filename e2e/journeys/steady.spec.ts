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

test('nothing jumps when the counts of the tabs are as large as they get, and come last', async ({ page }) => {
  const manager = await apiOf(page, 'manager');
  const name = 'À revoir avant lundi';
  const view = await manager<{ id: string }>('POST', '/ticket-views', { name, query: { q: 'site' }, columns: [] });
  await signIn(page, 'manager');
  await page.goto('/admin/tickets?view=todo&state=open,in_progress');
  await expect(page.getByRole('link', { name: new RegExp(name) })).toBeVisible();
  await page.addInitScript(countLateAndLarge);
  await page.goto('/admin/tickets?view=todo&state=open,in_progress');
  await expect(page.getByRole('link', { name: 'À traiter 999+' })).toBeVisible();
  await expectSteady(page, '');
  await manager('DELETE', `/ticket-views/${view.id}`);
});

test('nothing jumps on the pages of the portal', async ({ page }) => {
  const client = await apiOf(page, 'client');
  const { rows } = await client<Rows>('GET', '/tickets?limit=1');
  await signIn(page, 'client');
  const paths = ['/tickets', `/tickets/${rows[0]?.id}`, '/', '/hours', '/documents', '/profile', '/notifications'];
  for (const path of paths) await expectSteady(page, path);
});

/** In the page, and not on the way to it: there the browser would no longer keep its letters, which come late then and move words. */
function countLateAndLarge(): void {
  const { fetch } = globalThis;
  globalThis.fetch = async (...request) => {
    const response = await fetch(...request);
    if (!response.url.endsWith('/ticket-views')) return response;
    const { rows } = (await response.json()) as Rows<object>;
    while (!document.querySelector('tbody tr')) await new Promise((resolve) => requestAnimationFrame(resolve));
    return Response.json({ rows: rows.map((row) => ({ ...row, count: 1000, isCountCapped: true })) });
  };
}

async function expectSteady(page: Page, path: string): Promise<void> {
  if (path) await page.goto(path);
  await expect(page.getByRole('main')).toBeVisible();
  await page.waitForFunction(() => !document.querySelector('.g-skeleton, .g-wait, [aria-busy="true"]'));
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: Shift[] }).shifts);
  expect(shifts, path).toEqual([]);
}
