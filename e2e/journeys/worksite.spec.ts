import { type Browser, expect, type Page, test } from '@playwright/test';
import { png } from '../parts/files.ts';
import { type ApiCall, apiOf, signIn } from '../parts/people.ts';

interface Row {
  id: string;
}

const text = (words: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});

/** A worksite of the demo's client, of this journey alone. */
async function openWorksite(page: Page): Promise<{ id: string; staff: ApiCall; client: ApiCall }> {
  const staff = await apiOf(page, 'manager');
  const client = await apiOf(page, 'client');
  const { companyId } = await client<{ companyId: string }>('GET', '/me');
  const { id } = await staff<Row>('POST', '/projects', { companyId, title: `Extension bois ${Date.now()}` });
  return { id, staff, client };
}

const publish = (staff: ApiCall, id: string, words: string) =>
  staff<Row>('POST', `/projects/${id}/publications`, { body: text(words), state: 'published' });

/** The client on the same sheet, in a browser of their own. */
async function openAsClient(browser: Browser, id: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, 'client');
  await page.goto(`/worksites/${id}`);
  await expect(page.getByText('À jour en direct')).toBeVisible();
  return page;
}

async function openAsStaff(page: Page, id: string): Promise<void> {
  await signIn(page, 'manager');
  await page.goto(`/admin/projects/${id}`);
  await expect(page.getByRole('button', { name: 'Publier une avancée' })).toBeVisible();
}

async function write(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: 'Publier une avancée' }).click();
  await page.getByRole('textbox', { name: 'Texte de la publication' }).pressSequentially(words);
}

const cardOf = (page: Page, words: string) => page.getByRole('article').filter({ hasText: words }).first();

test('[WS-06] what is published appears to who reads, and neither their place nor what they type is touched', async ({
  page,
  browser,
}) => {
  const { id, staff } = await openWorksite(page);
  for (let nth = 1; nth <= 6; nth += 1) await publish(staff, id, `Étape ${nth} du chantier`);
  const reader = await openAsClient(browser, id);
  const box = cardOf(reader, 'Étape 2').getByRole('textbox', { name: 'Écrire un commentaire' });
  await box.fill('Je me demandais si');
  const before = await box.boundingBox();
  await openAsStaff(page, id);
  await write(page, 'Charpente levée ce matin');
  await page.getByRole('button', { name: 'Publier', exact: true }).click();
  await expect(reader.getByText('Charpente levée ce matin')).toBeAttached();
  await expect(reader.getByRole('button', { name: '1 nouvelle publication' })).toBeVisible();
  await expect(box).toHaveValue('Je me demandais si');
  await expect(box).toBeFocused();
  const after = await box.boundingBox();
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 999))).toBeLessThan(2);
  await reader.context().close();
});

test('[WS-11] what is cancelled is greyed for who reads it, with its reason, and comes back', async ({
  page,
  browser,
}) => {
  const { id, staff } = await openWorksite(page);
  const { id: publicationId } = await publish(staff, id, 'Fenêtres posées');
  const reader = await openAsClient(browser, id);
  const card = cardOf(reader, 'Fenêtres posées');
  await expect(card).toBeVisible();
  await staff('POST', `/publications/${publicationId}/cancel`, { reason: 'Mauvaise cote' });
  await expect(card.getByText('Mauvaise cote')).toBeVisible();
  await expect(card.getByText('Fenêtres posées')).toBeVisible();
  await staff('POST', `/publications/${publicationId}/restore`);
  await expect(card.getByText('Mauvaise cote')).toBeHidden();
  await reader.context().close();
});

test('[WS-12] one publication stands well apart from the next, for staff and for the client', async ({
  page,
  browser,
}) => {
  const { id, staff } = await openWorksite(page);
  const { id: first } = await publish(staff, id, 'Fouilles terminées');
  const { id: second } = await publish(staff, id, 'Semelles coulées');
  await staff('POST', `/publications/${second}/comments`, { body: 'Séchage en cours.' });
  const reader = await openAsClient(browser, id);
  await openAsStaff(page, id);
  for (const sheet of [page, reader]) {
    const boxOf = async (publicationId: string) => {
      const card = sheet.locator(`#publication-${publicationId}`);
      await expect(card).toBeVisible();
      return card.boundingBox();
    };
    const [above, below] = [await boxOf(second), await boxOf(first)];
    expect((below?.y ?? 0) - ((above?.y ?? 0) + (above?.height ?? 0))).toBeGreaterThanOrEqual(40);
  }
  await reader.context().close();
});

test('[WS-13] a question of the client and the answer of the team meet live', async ({ page, browser }) => {
  const { id, staff } = await openWorksite(page);
  await publish(staff, id, 'Dalle coulée');
  const reader = await openAsClient(browser, id);
  await openAsStaff(page, id);
  const box = cardOf(reader, 'Dalle coulée').getByRole('textbox', { name: 'Écrire un commentaire' });
  await box.fill('Peut-on marcher dessus ?');
  await reader.getByRole('button', { name: 'Envoyer' }).click();
  const question = page.getByRole('listitem').filter({ hasText: 'Peut-on marcher dessus ?' }).first();
  await question.getByRole('button', { name: 'Répondre' }).click();
  await page.getByLabel(/^Réponse à/).fill('Demain, oui.');
  await page.getByRole('button', { name: 'Envoyer' }).click();
  await expect(reader.getByText('Demain, oui.')).toBeVisible();
  await reader.context().close();
});

test('[WS-14] a comment that is deleted while somebody answers it: their text stays, and can stand by itself', async ({
  page,
  browser,
}) => {
  const { id, staff, client } = await openWorksite(page);
  const { id: publicationId } = await publish(staff, id, 'Toiture en cours');
  const comment = await client<Row>('POST', `/publications/${publicationId}/comments`, { body: 'Et les gouttières ?' });
  await openAsStaff(page, id);
  await page.getByRole('button', { name: 'Répondre' }).click();
  await page.getByLabel(/^Réponse à/).fill('Elles viennent jeudi.');
  await client('DELETE', `/publication-comments/${comment.id}`);
  await expect(page.getByText('vient d’être supprimé')).toBeVisible();
  await page.getByRole('button', { name: 'Envoyer comme nouveau commentaire' }).click();
  const reader = await openAsClient(browser, id);
  await expect(reader.getByText('Elles viennent jeudi.')).toBeVisible();
  await reader.context().close();
});

test('[WS-19] a publication with photos and a comment, written without network, survive a closed tab and arrive once', async ({
  page,
  context,
}) => {
  const { id, staff } = await openWorksite(page);
  await publish(staff, id, 'Ouverture du chantier');
  await openAsStaff(page, id);
  await page.getByRole('button', { name: 'Publier une avancée' }).click();
  await page.getByRole('textbox', { name: 'Texte de la publication' }).pressSequentially('Fondations finies');
  await context.setOffline(true);
  await page.locator('[data-photos="choose"]').setInputFiles([png('nord.png'), png('sud.png')]);
  await expect(page.getByRole('button', { name: 'Retirer la photo sud.png' })).toBeVisible();
  await page.getByRole('button', { name: 'Publier', exact: true }).click();
  await expect(page.getByText('Gardé sur cet appareil').first()).toBeVisible();
  const box = page.getByRole('textbox', { name: 'Écrire un commentaire' });
  await box.fill('Livraison demain');
  await page.getByRole('button', { name: 'Envoyer' }).click();
  await expect(page.getByRole('list', { name: 'Commentaires pas encore envoyés' })).toContainText('Livraison demain');
  await page.close();
  await context.setOffline(false);
  const [one, other] = [await context.newPage(), await context.newPage()];
  await Promise.all([one.goto(`/admin/projects/${id}`), other.goto(`/admin/projects/${id}`)]);
  await expect(
    cardOf(one, 'Fondations finies').getByRole('list', { name: 'Photos' }).getByRole('listitem'),
  ).toHaveCount(2);
  await expect(one.getByText('Gardé sur cet appareil')).toHaveCount(0);
  await expect(one.getByText('Livraison demain')).toBeVisible();
  const { rows } = await staff<{ rows: { photos: unknown[]; comments: unknown[] }[] }>(
    'GET',
    `/projects/${id}/publications?order=oldest`,
  );
  expect(rows.map(({ photos, comments }) => [photos.length, comments.length])).toEqual([
    [0, 1],
    [2, 0],
  ]);
});

test('[WS-09] what is written and not published is offered again after a reload, with its photo', async ({ page }) => {
  const { id } = await openWorksite(page);
  await openAsStaff(page, id);
  await write(page, 'Cloisons montées');
  await page.locator('[data-photos="choose"]').setInputFiles([png('cloison.png')]);
  await expect(page.getByRole('button', { name: 'Retirer la photo cloison.png' })).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Reprendre ce qui n’est pas publié' }).click();
  await expect(page.getByRole('textbox', { name: 'Texte de la publication' })).toHaveText('Cloisons montées');
  await expect(page.getByRole('button', { name: 'Retirer la photo cloison.png' })).toBeVisible();
});
