import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { median } from '../load/load.ts';
import type { ServerProcess } from '../servers/child.ts';
import { atMost, type Figure } from './figure.ts';
import { PASSWORD } from './people.ts';

const OPENINGS = 5;
const TURNS = 6;
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'];
const LIST = '/admin/tickets?state=open';

/** What the browser itself says of the built back-office: first paint, what moved, and the time of a page change. */
export async function measurePages(product: ServerProcess): Promise<Figure[]> {
  const executablePath = [process.env.CHROMIUM_PATH, '/usr/bin/chromium'].find((place) => place && existsSync(place));
  if (!executablePath) {
    console.log('Pages are not measured: no Chromium. Set CHROMIUM_PATH to its program.');
    return [];
  }
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  try {
    return await measureIn(browser, `http://127.0.0.1:${product.port}`);
  } finally {
    await browser.close();
  }
}

async function measureIn(browser: Browser, baseURL: string): Promise<Figure[]> {
  const context = await browser.newContext({ baseURL, locale: 'fr-FR', viewport: { width: 1440, height: 900 } });
  await context.addInitScript(watchShifts, LAYOUT_SHIFTS);
  const page = await signedIn(context);
  const paints: number[] = [];
  for (let nth = 0; nth < OPENINGS; nth += 1) {
    await page.goto(LIST);
    await page.locator('tbody tr a').first().waitFor();
    paints.push(await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0));
  }
  const moved = await page.evaluate(() => (globalThis as { moved?: string[] }).moved ?? []);
  const changes = await changePages(page);
  return [
    atMost('First contentful paint of the ticket list', { value: median(paints), target: 1000, unit: ' ms' }),
    atMost('What moves by itself while it opens', { value: moved.length, target: 0, details: moved.join(' ') }),
    atMost('Page change after the first load', {
      value: median(changes),
      target: 100,
      unit: ' ms',
      details: `slowest of ${changes.length}: ${Math.max(...changes).toFixed(0)} ms`,
    }),
  ];
}

async function signedIn(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto('/admin/sign-in');
  await page.locator('input[name=email], input[type=email]').first().fill('staff1@bench.test');
  await page.locator('input[type=password]').fill(PASSWORD);
  await page.locator('button[type=submit]').click();
  await page.waitForURL((url) => !url.pathname.includes('sign-in'));
  return page;
}

/** From the click on a place of the sidebar to the first picture that shows the title of the page. */
async function changePages(page: Page): Promise<number[]> {
  const places = ['/admin/companies', '/admin/interventions', '/admin/tickets'];
  const times: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const place of places) {
      times.push(await page.evaluate(changeTo, place));
      await page.waitForTimeout(300);
    }
  }
  // The first turn fetches the pages themselves.
  return times.slice(places.length);
}

// The list of types in TypeScript does not know this one.
const LAYOUT_SHIFTS = { type: 'layout-shift', buffered: true } as PerformanceObserverInit;

function watchShifts(shown: PerformanceObserverInit): void {
  new PerformanceObserver((list) => {
    const place = globalThis as { moved?: string[] };
    const shifts = list.getEntries() as (PerformanceEntry & { sources: { node: Element | null }[] })[];
    const moved = shifts.flatMap(({ sources }) =>
      sources.map(({ node }) => `${node?.nodeName} in ${node?.parentElement?.className}`),
    );
    place.moved = [...(place.moved ?? []), ...moved];
  }).observe(shown);
}

function changeTo(place: string): Promise<number> {
  const link = document.querySelector<HTMLAnchorElement>(`nav a[href^="${place}"]`);
  const before = document.querySelector('h1')?.textContent;
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const give = setTimeout(() => reject(new Error(`${place} did not open`)), 10_000);
    const watch = new MutationObserver(() => {
      const title = document.querySelector('h1')?.textContent;
      if (!title || title === before) return;
      watch.disconnect();
      clearTimeout(give);
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
    });
    watch.observe(document.body, { childList: true, subtree: true, characterData: true });
    link?.click();
  });
}
