import { expect, type Page, test } from '@playwright/test';
import { type ApiCall, apiOf, type Rows, signIn } from '../parts/people.ts';
import { picture, shoot } from '../parts/pictures.ts';

test('the pictures of the worksites’ guide for the staff', async ({ page }) => {
  test.setTimeout(180_000);
  const id = await worksiteWithPhotos(await apiOf(page, 'technician'));
  await sign(page, id, ['business', 'client']);
  await signIn(page, 'technician');
  await picture(page, '/admin/projects', 'worksite-staff-list');
  await picture(page, `/admin/projects/${id}`, 'worksite-staff-sheet');
  await page.getByRole('button', { name: 'Publier une avancée…' }).click();
  await page.getByRole('textbox', { name: 'Texte de la publication' }).fill('Joints faits ce matin, plinthes demain.');
  await shoot(page, 'worksite-staff-writing');
  await picture(page, `/admin/projects/${id}?tab=reserves`, 'worksite-staff-reserves');
  await picture(page, `/admin/projects/${id}?tab=acceptance`, 'worksite-staff-acceptance');
  await page.setViewportSize({ width: 390, height: 844 });
  await picture(page, `/admin/projects/${id}`, 'worksite-staff-phone');
});

test('the pictures of the worksites’ guide for the clients', async ({ page }) => {
  test.setTimeout(180_000);
  const id = await worksiteWithPhotos(await apiOf(page, 'client'));
  await sign(page, id, ['business']);
  await signIn(page, 'client');
  await picture(page, '/worksites', 'worksite-client-list');
  await picture(page, `/worksites/${id}`, 'worksite-client-sheet');
  await scrollTo(page, 'Les étagères de la réserve');
  await shoot(page, 'worksite-client-cancelled');
  await picture(page, `/worksites/${id}?tab=reserves`, 'worksite-client-reserves');
  await picture(page, `/worksites/${id}?tab=acceptance`, 'worksite-client-acceptance');
  await page.setViewportSize({ width: 390, height: 844 });
  await picture(page, `/worksites/${id}`, 'worksite-client-phone');
});

/** The worksite of the demonstration, once all its photos are ready. */
async function worksiteWithPhotos(api: ApiCall): Promise<string> {
  const { rows } = await api<Rows>('GET', '/projects?limit=1&sort=createdAt');
  const id = rows[0]?.id ?? '';
  const waiting = async () => {
    const page = await api<Rows<{ photos: { state: string }[] }>>('GET', `/projects/${id}/publications?limit=50`);
    return page.rows.flatMap(({ photos }) => photos).filter(({ state }) => state === 'waiting').length;
  };
  await expect.poll(waiting, { timeout: 60_000 }).toBe(0);
  return id;
}

/** Draws up a report of the acceptance, which these sides have signed. */
async function sign(page: Page, id: string, sides: readonly ('business' | 'client')[]): Promise<void> {
  const manager = await apiOf(page, 'manager');
  const said = { heldOn: new Date().toISOString().slice(0, 10), outcome: 'with_reserves', place: 'Sur place' };
  const report = await manager<{ id: string }>('POST', `/projects/${id}/acceptance-reports`, said);
  const { version } = await manager<{ version: number }>('POST', `/acceptance-reports/${report.id}/start-signing`);
  for (const side of sides) {
    const hand = side === 'business' ? manager : await apiOf(page, 'client');
    const { firstName, lastName } = await hand<{ firstName: string; lastName: string }>('GET', '/me');
    const signed = { side, signerName: `${firstName} ${lastName}`, strokes: [HAND], version };
    await hand('POST', `/acceptance-reports/${report.id}/sign`, signed);
  }
}

/** What a hand draws in a hurry. */
const HAND = Array.from({ length: 120 }, (_, step) => [
  150 + step * 6 - Math.round(Math.sin(step / 2.4) * 26),
  Math.round(200 - Math.cos(step / 2.4) * (step < 16 ? 110 : 40) - step / 4),
]);

async function scrollTo(page: Page, words: string): Promise<void> {
  const told = page.getByText(words, { exact: false }).first();
  await told.evaluate((element) => element.scrollIntoView({ block: 'center' }));
}
