import { expect, type Page, test } from '@playwright/test';
import { findingsOf, type Theme } from '../parts/axe.ts';
import { apiOf, type Rows, signIn } from '../parts/people.ts';

const DOORS = ['/sign-in', '/forgotten-password', '/admin/sign-in', '/admin/forgotten-password'];
const PORTAL = [
  '/',
  '/tickets',
  '/tickets?q=aucune-demande-ne-dit-cela',
  '/tickets/new',
  '/hours',
  '/documents',
  '/notifications',
  '/profile',
  '/nowhere',
];
const BACKOFFICE = [
  '',
  'tickets',
  'interventions',
  'interventions/not-accounted',
  'incoming-mails',
  'blocked-senders',
  'notifications',
  'search?q=site',
  'hours',
  'hours/packs',
  'companies',
  'users',
  'contracts',
  'documents',
  'closed-months',
  'ticket-themes',
  'ticket-steps',
  'answer-templates',
  'roles',
  'mails',
  'api-keys',
  'webhooks',
  'settings',
  'profile',
];

/** The lists with the most columns. */
const LISTS = [
  'tickets?view=all',
  'interventions',
  'interventions/not-accounted',
  'incoming-mails',
  'projects',
  'companies',
  'users',
  'contracts',
  'documents',
  'mails',
  'api-keys',
  'webhooks',
  'roles',
  'hours',
  'hours/packs',
];

/** Where a page of the portal says most in words of its own. */
const IN_WORDS = ['/', '/tickets', '/tickets/new', '/hours', '/documents', '/notifications', '/profile', '/nowhere'];

async function findings(page: Page, address: string, themes?: readonly Theme[]): Promise<string[]> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(address);
  await expect(page.locator('h1').first()).toBeVisible();
  await expect(page.locator('[aria-busy=true], [data-waiting]')).toHaveCount(0);
  const told = await findingsOf(page, address, themes);
  // A phone zooms out of what is too wide: its own width says what the page should have.
  const width = await page.evaluate(
    (room) => document.documentElement.scrollWidth - room,
    page.viewportSize()?.width ?? 0,
  );
  if (width > 0) told.push(`${address} is ${width} pixels wider than the screen`);
  return told;
}

test('[AG-35] axe finds nothing on the doors, in both themes, and nothing overflows', async ({ page }) => {
  for (const address of DOORS) expect(await findings(page, address)).toEqual([]);
});

test('[AG-35] axe finds nothing on any page of the portal, in both themes, and nothing overflows', async ({ page }) => {
  test.setTimeout(240_000);
  const api = await apiOf(page, 'client');
  const states = ['open', 'in_progress', 'waiting', 'resolved', 'closed'];
  const lists = await Promise.all(states.map((state) => api<Rows>('GET', `/tickets?state=${state}&limit=1`)));
  const tickets = lists.flatMap(({ rows }) => rows.map(({ id }) => `/tickets/${id}`));
  expect(tickets.length).toBeGreaterThan(3);
  await signIn(page, 'client');
  const told: string[] = [];
  for (const address of [...PORTAL, ...tickets, `${tickets[0]}/edit`]) told.push(...(await findings(page, address)));
  expect(told).toEqual([]);
});

test('[AG-35] in English too, axe finds nothing in the portal, nothing overflows, and each page says that it is in English', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const told: string[] = [];
  const html = page.locator('html');
  await page.goto('/sign-in');
  await expect(html).toHaveAttribute('lang', 'fr');
  await page.getByRole('button', { name: 'English' }).click();
  for (const address of ['/sign-in', '/forgotten-password']) {
    told.push(...(await findings(page, address, ['light'])));
    await expect(html).toHaveAttribute('lang', 'en');
  }
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Français' }).click();
  await signIn(page, 'client2');
  const api = await apiOf(page, 'client2');
  await api('PATCH', '/me', { language: 'en' });
  try {
    for (const address of IN_WORDS) {
      told.push(...(await findings(page, address, ['light'])));
      await expect(html).toHaveAttribute('lang', 'en');
    }
  } finally {
    await api('PATCH', '/me', { language: 'fr' });
  }
  expect(told).toEqual([]);
});

test('[AG-35] axe finds nothing in what opens above a page of the portal', async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, 'client');
  const told: string[] = [];
  const openings: [string, RegExp][] = [
    ['/hours', /^Poser une question/],
    ['/documents', /^Lire /],
    ['/profile', /^Activer$/],
    ['/tickets?state=waiting', /Demander la clôture/],
    ['/tickets?state=resolved', /^Rouvrir$/],
  ];
  for (const [address, name] of openings) {
    await page.goto(address);
    if (address.includes('state=')) await page.locator('.p-ticket-line a').first().click();
    await page.getByRole('button', { name }).or(page.getByRole('link', { name })).first().click();
    await expect(page.locator('[aria-busy=true], [data-waiting]')).toHaveCount(0);
    told.push(...(await findingsOf(page, `${address} ${name}`)));
  }
  expect(told).toEqual([]);
});

test('[AG-35] axe finds nothing on any page of the back-office, in both themes, and nothing overflows', async ({
  page,
}) => {
  test.setTimeout(420_000);
  const api = await apiOf(page, 'superadmin');
  const [tickets, companies, contracts, users] = await Promise.all(
    ['tickets', 'companies', 'contracts', 'users'].map((name) => api<Rows>('GET', `/${name}?limit=1`)),
  );
  await signIn(page, 'superadmin');
  const items = [
    `tickets/${tickets?.rows[0]?.id}`,
    `companies/${companies?.rows[0]?.id}`,
    `companies/${companies?.rows[0]?.id}/hours`,
    `contracts/${contracts?.rows[0]?.id}`,
    `users/${users?.rows[0]?.id}`,
  ];
  const told: string[] = [];
  for (const address of [...BACKOFFICE, ...items]) told.push(...(await findings(page, `/admin/${address}`)));
  expect(told).toEqual([]);
});

test('[AG-35] on a tablet no list of the back-office goes past the edge of the screen, in either language', async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile, 'a phone shows cards');
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 820, height: 1180 });
  await signIn(page, 'superadmin');
  const api = await apiOf(page, 'superadmin');
  const told: string[] = [];
  try {
    for (const language of ['en', 'fr']) {
      await api('PATCH', '/me', { language });
      for (const address of LISTS) {
        await page.goto(`/admin/${address}`);
        await expect(page.locator('html')).toHaveAttribute('lang', language);
        await expect(page.locator('[data-row], .b-matrix').first()).toBeVisible();
        await expect(page.locator('[aria-busy=true], [data-waiting]')).toHaveCount(0);
        const pages = await page
          .locator('html, .g-table-frame')
          .evaluateAll((all) => all.map((frame) => frame.scrollWidth - frame.clientWidth));
        const more = Math.max(...pages);
        if (more > 0) told.push(`${address} in ${language}: ${more} pixels`);
      }
    }
  } finally {
    await api('PATCH', '/me', { language: 'fr' });
  }
  expect(told).toEqual([]);
});

test('[AG-35] on a phone a long mail address takes a second line', async ({ page, isMobile }) => {
  test.skip(!isMobile, 'a wide screen has room for it');
  const api = await apiOf(page, 'superadmin');
  const roles = await api<Rows<{ id: string; kind: string }>>('GET', '/roles');
  const roleId = roles.rows.find(({ kind }) => kind === 'client')?.id;
  const { id: companyId } = await api<{ id: string }>('POST', '/companies', { name: 'Charpente du Sud-Ouest' });
  const email = `comptabilite.fournisseurs.${Date.now()}@charpente-metallique-du-grand-sud-ouest.example`;
  const person = { firstName: 'Ada', lastName: 'Martin', language: 'fr', roleId, companyId, email };
  const { id } = await api<{ id: string }>('POST', '/users', person);
  await signIn(page, 'superadmin');
  await page.goto(`/admin/companies/${companyId}?tab=contacts`);
  await expect(page.getByText(email)).toBeVisible();
  const more = await page.locator('.g-table-frame').evaluate((frame) => frame.scrollWidth - frame.clientWidth);
  expect(more).toBeLessThanOrEqual(0);
  await api('DELETE', `/users/${id}`);
  await api('DELETE', `/companies/${companyId}`);
});

test('[AG-35] [WS-20] axe finds nothing on the reserves and the acceptance of a worksite, on both sides, nor in their drawers', async ({
  page,
}) => {
  test.setTimeout(300_000);
  const [client, manager] = [await apiOf(page, 'client'), await apiOf(page, 'manager')];
  const { companyId } = await client<{ companyId: string }>('GET', '/me');
  const { id } = await manager<{ id: string }>('POST', '/projects', { companyId, title: 'Abri de jardin' });
  const note = (title: string, dueOn?: string) =>
    manager<{ id: string }>('POST', `/projects/${id}/reserves`, { title, place: 'Jardin', dueOn });
  await note('Porte voilée', '2020-01-31');
  const lifted = await note('Gouttière percée');
  await manager('POST', `/reserves/${lifted.id}/lift`, { note: 'Changée' });
  const said = { heldOn: '2026-01-31', outcome: 'with_reserves', remarks: 'À revoir au printemps' };
  const report = await manager<{ id: string }>('POST', `/projects/${id}/acceptance-reports`, said);
  const told: string[] = [];
  const open = async (address: string, name: string) => {
    told.push(...(await findings(page, address)));
    await page.getByRole('button', { name }).first().click({ timeout: 10_000 });
    await expect(page.getByRole('dialog')).toBeVisible();
    told.push(...(await findingsOf(page, `${address} ${name}`)));
  };
  await signIn(page, 'manager');
  const [staff, theirs] = [`/admin/projects/${id}`, `/worksites/${id}`];
  await open(`${staff}?tab=reserves`, 'Noter une réserve');
  await open(`${staff}?tab=reserves`, 'Lever');
  told.push(...(await findings(page, `${staff}?tab=acceptance`)));
  await page.context().clearCookies();
  await signIn(page, 'client');
  await open(`${theirs}?tab=reserves`, 'Pas encore bon');
  await open(`${theirs}?tab=reserves`, 'Signaler une réserve');
  const { version } = await manager<{ version: number }>('POST', `/acceptance-reports/${report.id}/start-signing`);
  await open(`${theirs}?tab=acceptance`, 'Lire et signer');
  const sign = { signerName: 'Ada Martin', strokes: null, version };
  await client('POST', `/acceptance-reports/${report.id}/sign`, { ...sign, side: 'client' });
  await manager('POST', `/acceptance-reports/${report.id}/sign`, { ...sign, side: 'business' });
  told.push(...(await findings(page, `${theirs}?tab=acceptance`)), ...(await findings(page, theirs)));
  expect(told).toEqual([]);
});

test('[AG-33] no page is indexed', async ({ page }) => {
  for (const address of ['/', '/admin/']) {
    const response = await page.goto(address);
    expect(response?.headers()['x-robots-tag']).toBe('noindex, nofollow');
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /^noindex, ?nofollow$/);
  }
  expect(await (await page.request.get('/robots.txt')).text()).toContain('Disallow: /');
});

test('[AG-35] Internet Explorer gets a plain page that says so', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    userAgent: 'Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko',
  });
  const page = await context.newPage();
  await page.goto(`${baseURL}/`);
  await expect(page.getByText(/Internet Explorer/).first()).toBeVisible();
  await context.close();
});
