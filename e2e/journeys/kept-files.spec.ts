import { expect, type Page, test } from '@playwright/test';
import { csv, png } from '../parts/files.ts';
import { apiOf, type Rows, signIn } from '../parts/people.ts';

const choose = (page: Page, ...files: ReturnType<typeof png>[]) =>
  page.locator('input[type=file]').first().setInputFiles(files);

/** Until the device has written them: a reload before would be a race. */
const areKept = (page: Page, count: number) =>
  expect
    .poll(() =>
      page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const opening = indexedDB.open('guichet.drafts', 1);
            opening.onupgradeneeded = () => opening.result.createObjectStore('files');
            opening.onsuccess = () => {
              const reading = opening.result.transaction('files').objectStore('files').getAll();
              reading.onsuccess = () => {
                opening.result.close();
                resolve((reading.result as File[][]).flat().length);
              };
            };
          }),
      ),
    )
    .toBe(count);

test('[AG-10] files chosen for a new ticket are offered again after a reload, leave with it, and not a second time', async ({
  page,
}, info) => {
  const title = `Fichiers gardés (${info.project.name} ${Date.now()})`;
  await signIn(page, 'client2');
  await page.goto('/tickets/new');
  await page.getByLabel('En une phrase').fill(title);
  await page.getByLabel('Que se passe-t-il ?').fill('Voyez les deux fichiers.');
  await choose(page, png('accueil.png'), csv('commandes.csv'));
  await areKept(page, 2);
  await page.reload();
  await expect(page.getByText('accueil.png')).toBeVisible();
  await page.getByRole('button', { name: 'Retirer commandes.csv' }).click();
  await areKept(page, 1);
  await page.getByRole('button', { name: 'Envoyer la demande' }).click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await areKept(page, 0);
  const api = await apiOf(page, 'client2');
  const { rows } = await api<Rows>('GET', `/tickets?sort=-openedAt&limit=1`);
  const { rows: files } = await api<Rows<{ name: string }>>('GET', `/tickets/${rows[0]?.id}/attachments`);
  expect(files.map(({ name }) => name)).toEqual(['accueil.png']);
  await page.goto('/tickets/new');
  await expect(page.getByLabel('En une phrase')).toBeVisible();
  await expect(page.getByText('accueil.png')).toHaveCount(0);
});

test('[AG-10] files chosen for a reply are kept over a reload, and gone once the person signed out', async ({
  page,
}) => {
  const api = await apiOf(page, 'client2');
  const ticket = await api<{ id: string }>('POST', '/tickets', { title: 'Réponse à finir', description: 'Plus tard.' });
  await signIn(page, 'client2');
  await page.goto(`/tickets/${ticket.id}`);
  await choose(page, png('capture.png'));
  await areKept(page, 1);
  await page.reload();
  await expect(page.getByText('capture.png')).toBeVisible();
  await page.goto('/profile');
  await page.getByRole('button', { name: 'Se déconnecter' }).first().click();
  await expect(page).toHaveURL(/sign-in/);
  await areKept(page, 0);
});

test('[AG-10] staff find the files of a new ticket again too', async ({ page }) => {
  await signIn(page, 'technician');
  await page.goto('/admin/tickets?new=1');
  await page.getByRole('dialog').locator('input[type=file]').setInputFiles(png('note.png'));
  await areKept(page, 1);
  await page.reload();
  await expect(page.getByRole('dialog').getByText('note.png')).toBeVisible();
  await page.getByRole('button', { name: 'Retirer note.png' }).click();
  await areKept(page, 0);
});

test('[WS-03] documents chosen for a company wait over a reload, until it is said what they are and who finds them', async ({
  page,
}, info) => {
  const manager = await apiOf(page, 'manager');
  const { id } = await manager<{ id: string }>('POST', '/companies', { name: `Dépôt ${info.project.name}` });
  await signIn(page, 'manager');
  await page.goto(`/admin/companies/${id}?tab=documents`);
  await choose(page, png('plan.png'));
  await page.getByRole('radio', { name: 'Le client aussi' }).check();
  await areKept(page, 1);
  await page.reload();
  await expect(page.getByText('plan.png')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Le client aussi' })).not.toBeChecked();
  await page.getByRole('button', { name: 'Déposer le document' }).click();
  await expect(page.getByText('plan.png')).toHaveCount(0);
  await areKept(page, 0);
});

test('[AG-10] a device without room says that a reload would lose the files', async ({ page }) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await signIn(page, 'client2');
  await page.goto('/tickets/new');
  await choose(page, png('accueil.png'));
  await expect(page.getByText(/n’a plus de place/)).toBeVisible();
  await expect(page.getByText('accueil.png')).toBeVisible();
});
