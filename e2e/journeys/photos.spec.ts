import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { violationsOf } from '../parts/axe.ts';
import { type ApiCall, apiOf, signIn } from '../parts/people.ts';
import { drawPhoto } from '../parts/photos.ts';

interface Published {
  id: string;
  photos: { id: string; state: string }[];
}

const CAPTION = 'Le mur nord, avant l’enduit';

/** A worksite of the client with four photos on it: one in the text, three beside it. */
async function worksiteWithPhotos(page: Page): Promise<string> {
  const manager = await apiOf(page, 'manager');
  const client = await apiOf(page, 'client');
  const { companyId } = await client<{ companyId: string }>('GET', '/me');
  const title = `Maison témoin ${randomUUID().slice(0, 8)}`;
  const project = await manager<{ id: string }>('POST', '/projects', { companyId, title });
  const empty = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Les murs montent.' }] }],
  };
  const { id } = await manager<Published>('POST', `/projects/${project.id}/publications`, {
    body: empty,
    state: 'draft',
  });
  await page.goto('/sign-in');
  for (const number of [1, 2, 3, 4]) await upload(page, id, number);
  await expect
    .poll(async () => (await photosOf(manager, id)).map(({ state }) => state), { timeout: 30_000 })
    .toEqual(Array(4).fill('ready'));
  const [first] = await photosOf(manager, id);
  const body = { ...empty, content: [...empty.content, { type: 'photo', attrs: { photoId: first?.id } }] };
  await manager('PATCH', `/publications/${id}`, { body });
  await manager('POST', `/publications/${id}/publish`, {});
  return project.id;
}

const photosOf = async (staff: ApiCall, id: string) => (await staff<Published>('GET', `/publications/${id}`)).photos;

async function upload(page: Page, publicationId: string, number: number): Promise<void> {
  const login = await page.request.post('/api/v1/auth/login', {
    data: { email: 'manager@guichet.test', password: 'Guichet-demo-2026' },
  });
  const { accessToken } = (await login.json()) as { accessToken: string };
  const file = { name: `photo-${number}.jpg`, mimeType: 'image/jpeg', buffer: await drawPhoto(page, number) };
  const answer = await page.request.post(`/api/v1/publications/${publicationId}/photos`, {
    headers: { authorization: `Bearer ${accessToken}` },
    multipart: { clientKey: randomUUID(), ...(number === 2 && { caption: CAPTION }), file },
  });
  expect(answer.status(), await answer.text()).toBe(201);
}

test('[WS-09] photos open over the whole screen, those of the text too; turned by keys, saved, and left where one was', async ({
  page,
}, info) => {
  const refusals: string[] = [];
  page.on('console', (message) => message.text().includes('Content Security Policy') && refusals.push(message.text()));
  const projectId = await worksiteWithPhotos(page);
  await signIn(page, 'client');
  await page.goto(`/worksites/${projectId}`);
  const inText = page.getByRole('button', { name: 'Agrandir la photo', exact: true });
  await expect(inText.locator('img[src^="blob:"]')).toBeVisible();
  const small = page.getByRole('list', { name: 'Photos' }).getByRole('button');
  await expect(small).toHaveCount(3);
  await small.first().click();

  const viewer = page.getByRole('dialog', { name: 'Photos' });
  await expect(viewer.getByText('2 / 4')).toBeVisible();
  await expect(viewer.getByText(CAPTION)).toBeVisible();
  const shown = viewer.locator('[aria-hidden=false] img.pswp__img:not(.pswp__img--placeholder)');
  await expect(shown).toHaveAttribute('src', /^blob:/);
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1600);
  for (const [key, place] of [
    ['ArrowRight', '3 / 4'],
    ['End', '4 / 4'],
    ['Home', '1 / 4'],
    ['ArrowLeft', '1 / 4'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(viewer.getByText(place)).toBeVisible();
  }
  for (let presses = 0; presses < 8; presses += 1) {
    await page.keyboard.press(presses < 5 ? 'Tab' : 'Shift+Tab');
    expect(
      await viewer.getByRole('button').evaluateAll((all) => all.some((one) => one === document.activeElement)),
    ).toBe(true);
  }
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    viewer.getByRole('button', { name: 'Télécharger l’original' }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe('photo-1.jpg');
  expect(await violationsOf(page, '.pswp')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(viewer).toBeHidden();
  await expect(small.first()).toBeFocused();
  expect(refusals).toEqual([]);
  expect(info.errors).toEqual([]);
});

test('[WS-09] [WS-18] photos are swiped, and enlarged by the wheel or two fingers', async ({ page }, { project }) => {
  const projectId = await worksiteWithPhotos(page);
  await signIn(page, 'client');
  await page.goto(`/worksites/${projectId}`);
  await page.getByRole('list', { name: 'Photos' }).getByRole('button').first().click();
  const viewer = page.getByRole('dialog', { name: 'Photos' });
  const shown = viewer.locator('[aria-hidden=false] img.pswp__img:not(.pswp__img--placeholder)');
  await expect(shown).toHaveAttribute('src', /^blob:/);
  const isPhone = project.name === 'phone';
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  const finger = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: [number, number][]) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
  if (isPhone) {
    await touch('touchStart', [width * 0.8, height / 2]);
    for (const share of [0.6, 0.4, 0.2]) await touch('touchMove', [width * share, height / 2]);
    await touch('touchEnd');
  } else {
    await page.mouse.move(width * 0.8, height / 2);
    await page.mouse.down();
    await page.mouse.move(width * 0.2, height / 2, { steps: 4 });
    await page.mouse.up();
  }
  await expect(viewer.getByText('3 / 4')).toBeVisible();
  await expect(shown).toHaveAttribute('src', /^blob:/);
  const before = await shown.boundingBox();
  if (isPhone) {
    await touch('touchStart', [width / 2 - 20, height / 2], [width / 2 + 20, height / 2]);
    for (const by of [50, 90, 140])
      await touch('touchMove', [width / 2 - by, height / 2], [width / 2 + by, height / 2]);
    await touch('touchEnd');
  } else {
    await page.mouse.move(width / 2, height / 2);
    await page.mouse.wheel(0, -400);
  }
  await expect.poll(async () => (await shown.boundingBox())?.width ?? 0).toBeGreaterThan((before?.width ?? 0) * 1.1);
  // Past what a screen needs, it is as sharp as what a page of paper gets; two fingers on a small screen stay below.
  if (!isPhone) await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1800);
});

test('[WS-09] nothing moves when photos come, or while they are made', async ({ page }) => {
  const projectId = await worksiteWithPhotos(page);
  await signIn(page, 'client');
  await page.route('**/photos/*/file*', async (route) => {
    await held;
    await route.continue();
  });
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.goto(`/worksites/${projectId}`);
  const places = page.locator('.s-photo');
  await expect(places).toHaveCount(4);
  await expect(places.first().locator('img[src^="data:image/webp"]')).toBeVisible();
  const boxes = () => places.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
  const before = await boxes();
  release();
  await expect(places.locator('img[src^="blob:"]')).toHaveCount(4);
  expect(await boxes()).toEqual(before);
});
