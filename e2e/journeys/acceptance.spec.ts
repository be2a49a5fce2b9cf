import { readFile } from 'node:fs/promises';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { png } from '../parts/files.ts';
import { type ApiCall, apiOf, type Rows, signIn } from '../parts/people.ts';
import { drawPhoto } from '../parts/photos.ts';

interface Row {
  id: string;
  version: number;
}

/** A worksite of the demo's client, of this journey alone. */
async function openWorksite(page: Page): Promise<{ id: string; manager: ApiCall }> {
  const manager = await apiOf(page, 'manager');
  const client = await apiOf(page, 'client');
  const { companyId } = await client<{ companyId: string }>('GET', '/me');
  const { id } = await manager<Row>('POST', '/projects', { companyId, title: `Surélévation ${Date.now()}` });
  return { id, manager };
}

/** The client on a part of the same worksite, in a browser of their own. */
async function openAsClient(browser: Browser, id: string, tab: 'reserves' | 'acceptance'): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, 'client');
  await page.goto(`/worksites/${id}?tab=${tab}`);
  await expect(page.getByText('À jour en direct')).toBeVisible();
  return page;
}

const reserveOf = (page: Page, title: string) => page.getByRole('listitem').filter({ hasText: title }).first();

/** Draws a line on the pad, as a finger or a mouse does. */
async function draw(page: Page): Promise<void> {
  const box = await page.locator('canvas').boundingBox();
  if (!box) throw new Error('There is no pad.');
  await page.mouse.move(box.x + 30, box.y + 40);
  await page.mouse.down();
  for (let step = 1; step <= 12; step += 1) {
    await page.mouse.move(box.x + 30 + step * 15, box.y + 40 + (step % 3) * 20);
  }
  await page.mouse.up();
}

test('[WS-20] a foreman notes a reserve with a photo, the client sees it at once, and it is lifted with a proof and agreed upon', async ({
  page,
  browser,
}) => {
  const { id } = await openWorksite(page);
  const reader = await openAsClient(browser, id, 'reserves');
  await expect(reader.getByText('Aucune réserve')).toBeVisible();
  await signIn(page, 'technician');
  await page.goto(`/admin/projects/${id}?tab=reserves`);
  await page.getByRole('button', { name: 'Noter une réserve' }).click();
  await page.locator('[data-photos="camera"]').setInputFiles([png('plinthe.png')]);
  await page.getByLabel('Ce qui est à reprendre').fill('Plinthe décollée');
  await page.getByLabel('Endroit').fill('Salon');
  await page.getByRole('button', { name: 'Dans 7 jours' }).click();
  await page.getByRole('button', { name: 'Noter', exact: true }).click();

  const seen = reserveOf(reader, 'Plinthe décollée');
  await expect(seen.getByText('Salon')).toBeVisible();
  await expect(seen.getByText(/dans 7 jours/)).toBeVisible();
  await expect(seen.getByRole('list', { name: 'Photos de la réserve 1' }).getByRole('listitem')).toHaveCount(1);
  await expect(reader.getByRole('link', { name: 'Réserves 1 à lever' })).toBeVisible();

  await reserveOf(page, 'Plinthe décollée').getByRole('button', { name: 'Lever' }).click();
  await page.locator('[data-photos="camera"]').setInputFiles([png('reprise.png')]);
  await page.getByLabel('Ce qui a été fait').fill('Recollée et jointoyée');
  await page.getByRole('button', { name: 'Lever la réserve' }).click();

  await expect(seen.getByText('Recollée et jointoyée')).toBeVisible();
  await expect(seen.getByRole('list', { name: /Photos de la reprise/ }).getByRole('listitem')).toHaveCount(1);
  await seen.getByRole('button', { name: 'Pas encore bon' }).click();
  await reader.getByLabel('Ce qui ne va pas encore').fill('Le joint manque à gauche');
  await reader.getByRole('button', { name: 'Rouvrir la réserve' }).click();
  await expect(reserveOf(page, 'Plinthe décollée').getByText('Contestée : Le joint manque à gauche')).toBeVisible();

  await reserveOf(page, 'Plinthe décollée').getByRole('button', { name: 'Lever' }).click();
  await page.getByRole('button', { name: 'Lever la réserve' }).click();
  await seen.getByRole('button', { name: 'C’est bon pour moi' }).click();
  await page.getByRole('heading', { name: 'Acceptées 1' }).click();
  await expect(reserveOf(page, 'Plinthe décollée').getByText(/^Acceptée le/)).toBeVisible();
  await reader.context().close();
});

test('[WS-20] a reserve whose photo is lost on its way is noted once, with its photo once the network is back', async ({
  page,
}) => {
  const { id, manager } = await openWorksite(page);
  await signIn(page, 'technician');
  await page.goto(`/admin/projects/${id}?tab=reserves`);
  await page.getByRole('button', { name: 'Noter une réserve' }).click();
  await page.route('**/reserves/*/photos', (route) => route.abort(), { times: 1 });
  await page.locator('[data-photos="choose"]').setInputFiles([png('fissure.png')]);
  await page.getByLabel('Ce qui est à reprendre').fill('Fissure');
  await page.getByRole('button', { name: 'Noter', exact: true }).click();
  await expect(page.getByText('La photo fissure.png n’est pas partie')).toBeVisible();
  await page.getByRole('button', { name: 'Noter', exact: true }).click();
  await expect(reserveOf(page, 'Fissure').getByRole('list', { name: /Photos de la réserve/ })).toBeVisible();
  const { rows } = await manager<Rows<{ title: string; photos: unknown[] }>>('GET', `/projects/${id}/reserves`);
  expect(rows.map(({ title, photos }) => [title, photos.length])).toEqual([['Fissure', 1]]);
});

test('[WS-20] a client names a reserve with its photo; one that is lost on its way arrives at the next try, with what was said otherwise meanwhile', async ({
  page,
}) => {
  const { id, manager } = await openWorksite(page);
  const said = { heldOn: '2026-01-31', outcome: 'with_reserves' };
  await manager('POST', `/projects/${id}/acceptance-reports`, said);
  await signIn(page, 'client');
  await page.goto(`/worksites/${id}?tab=reserves`);
  await page.getByRole('button', { name: 'Signaler une réserve' }).click();
  await page.route('**/reserve-proposals/*/photos', (route) => route.abort(), { times: 1 });
  await page.locator('[data-photos="choose"]').setInputFiles([png('rayure.png')]);
  await page.getByLabel('Ce qui est à reprendre').fill('Rayure');
  await page.getByRole('button', { name: 'Signaler', exact: true }).click();
  await expect(page.getByText('La photo rayure.png n’est pas partie')).toBeVisible();
  await page.getByLabel('Ce qui est à reprendre').fill('Rayure profonde');
  await page.getByRole('button', { name: 'Signaler', exact: true }).click();
  await expect(reserveOf(page, 'Rayure profonde').getByRole('list', { name: /Photos de la réserve/ })).toBeVisible();
  const { rows } = await manager<Rows<{ title: string; photos: unknown[] }>>('GET', `/projects/${id}/reserves`);
  expect(rows.map(({ title, photos }) => [title, photos.length])).toEqual([['Rayure profonde', 1]]);
});

test('[WS-20] the place to put right is marked on the photo, by a touch and by the keyboard, and the client sees it', async ({
  page,
  browser,
}) => {
  const photo = { name: 'enduit.jpg', mimeType: 'image/jpeg', buffer: await drawPhoto(page, 1) };
  const { id, manager } = await openWorksite(page);
  const reader = await openAsClient(browser, id, 'reserves');
  await signIn(page, 'technician');
  await page.goto(`/admin/projects/${id}?tab=reserves`);
  await page.getByRole('button', { name: 'Noter une réserve' }).click();
  await page.locator('[data-photos="choose"]').setInputFiles([photo]);
  await page.getByLabel('Ce qui est à reprendre').fill('Enduit fissuré');
  await page.getByRole('button', { name: 'Noter', exact: true }).click();
  const card = reserveOf(page, 'Enduit fissuré');
  await expect(card.getByRole('list', { name: 'Photos de la réserve 1' }).getByRole('button')).toBeEnabled();

  await page.getByRole('button', { name: 'Actions sur la réserve 1' }).click();
  await page.getByRole('menuitem', { name: 'Marquer l’endroit sur la photo' }).click();
  await page.getByRole('button', { name: 'Marquer l’endroit' }).press('ArrowRight');
  const mark = page.getByRole('button', { name: /^Marque à/ });
  await expect(mark).toHaveAccessibleName('Marque à 52 % du bord gauche et 50 % du haut');
  await mark.click({ position: { x: 4, y: 4 } });
  await page.getByRole('button', { name: 'Enregistrer' }).click();

  await expect(reserveOf(reader, 'Enduit fissuré').getByRole('button', { name: /endroit marqué$/ })).toBeVisible();
  const { rows } = await manager<Rows<{ pin: { x: number; y: number } }>>('GET', `/projects/${id}/reserves`);
  expect(rows[0]?.pin.x).toBeLessThan(0.2);
  expect(rows[0]?.pin.y).toBeLessThan(0.2);
  await reader.context().close();
});

test('[WS-20] the tab that shows stays in sight when a count of the others comes late', async ({ page }) => {
  const { id, manager } = await openWorksite(page);
  await manager('POST', `/projects/${id}/reserves`, { title: 'Garde-corps à poser' });
  await signIn(page, 'client');
  // Where the tabs scroll: the narrowest screen that WCAG asks for.
  await page.setViewportSize({ width: 320, height: 640 });
  let answer = () => {};
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route(`**/projects/${id}/reserves*`, async (route) => {
    await asked;
    await route.continue();
  });
  await page.goto(`/worksites/${id}?tab=acceptance`);
  // The end of a line of tabs lies on a fraction of a pixel.
  const whole = { ratio: 0.95 };
  const tab = page.getByRole('link', { name: 'Réception', exact: true });
  await expect(tab).toBeInViewport(whole);
  answer();
  await expect(page.getByRole('link', { name: 'Réserves 1 à lever' })).toBeAttached();
  await expect(tab).toBeInViewport(whole);
});

test('[WS-20] the report is drawn up with its reserves, signed by both, sealed, and downloaded', async ({
  page,
  browser,
}) => {
  const { id, manager } = await openWorksite(page);
  await manager('POST', `/projects/${id}/reserves`, { title: 'Garde-corps à poser', place: 'Balcon' });
  const reader = await openAsClient(browser, id, 'acceptance');
  await signIn(page, 'manager');
  await page.goto(`/admin/projects/${id}?tab=acceptance`);
  await page.getByRole('button', { name: 'Préparer le procès-verbal' }).click();
  await page.getByRole('radio', { name: 'Reçus avec réserves' }).check();
  await page.getByLabel('Observations').fill('Ménage à finir');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(reader.getByText('Ménage à finir')).toBeVisible();
  await page.getByRole('button', { name: 'Passer à la signature' }).click();

  await page.getByRole('button', { name: 'Signer pour l’entreprise' }).click();
  await page.getByRole('button', { name: 'Signer', exact: true }).click();
  await expect(page.getByText('Signez dans le cadre')).toBeVisible();
  await draw(page);
  await page.getByRole('button', { name: 'Signer', exact: true }).click();
  await expect(page.getByRole('img', { name: /^Signature de/ })).toBeVisible();

  // By the keyboard alone, for a hand that can't draw.
  await reader.getByRole('button', { name: 'Lire et signer' }).press('Enter');
  await reader.getByLabel('Nom et prénom de qui signe').fill('Ada Martin');
  await reader.getByRole('checkbox', { name: /mon nom saisi vaut signature/ }).press('Space');
  await reader.getByRole('button', { name: 'Signer', exact: true }).press('Enter');
  await expect(reader.getByText(/^Scellé le/)).toBeVisible();
  await expect(page.getByText(/^Scellé le/)).toBeVisible();
  await reader.getByRole('button', { name: 'Vérifier le scellé' }).click();
  await expect(reader.getByText(/^Intact/)).toBeVisible();

  const downloading = reader.waitForEvent('download');
  await reader.getByRole('button', { name: 'Télécharger le PDF' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^PV-\d{4}-\d{4}\.pdf$/);
  const words = await textOf(await download.path());
  const hash = await reader.locator('code').textContent();
  for (const said of ['Garde-corps à poser', 'Balcon', 'Ménage à finir', 'Ada Martin', hash ?? '?']) {
    expect(words).toContain(said);
  }
  await reader.context().close();
});

async function textOf(path: string): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(await readFile(path))), {
    mergePages: true,
  });
  return text.replaceAll(/\s+/g, ' ');
}

test('[WS-20] a client who signs on the screen of the foreman is named by who they are', async ({ page }) => {
  const { id, manager } = await openWorksite(page);
  const today = new Date().toISOString().slice(0, 10);
  const said = { heldOn: today, outcome: 'without_reserves' };
  const report = await manager<Row>('POST', `/projects/${id}/acceptance-reports`, said);
  await manager('POST', `/acceptance-reports/${report.id}/start-signing`);
  await signIn(page, 'manager');
  await page.goto(`/admin/projects/${id}?tab=acceptance`);
  await page.getByRole('button', { name: 'Faire signer le client' }).click();
  await expect(page.getByLabel('Nom et prénom de qui signe')).toHaveValue('');
  await page.getByLabel('Nom et prénom de qui signe').fill('Claire Roussel');
  await expect(page.locator('canvas')).toBeVisible();
  await draw(page);
  await page.getByRole('button', { name: 'Signer', exact: true }).click();
  await expect(page.getByRole('img', { name: 'Signature de Claire Roussel' })).toBeVisible();
  await expect(page.getByText(/sur l’écran de/)).toBeVisible();
});
