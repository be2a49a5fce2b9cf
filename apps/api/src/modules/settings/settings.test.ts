import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { api, signedIn } from '../../testing/api.ts';
import { hugePng } from '../../testing/huge-picture.ts';
import { buildContact, buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';

const app = useTestApp();
const manager = async () => signedIn(app, await buildStaff(app, 'manager'));
const png = () =>
  sharp({ create: { width: 40, height: 20, channels: 3, background: '#cc3311' } })
    .png()
    .toBuffer();

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="30"><script>alert(1)</script></svg>';

/** A form of one colour, in the middle of nothing. */
const drawn = (background: string, width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background } })
    .extend({ top: 4, bottom: 4, left: 4, right: 4, background: '#00000000' })
    .png()
    .toBuffer();

const sendLogo = async (contents: Uint8Array, name = 'logo.png') => {
  const form = new FormData();
  form.append('file', new Blob([Buffer.from(contents)]), name);
  const request = new Request('http://localhost', { method: 'POST', body: form });
  const payload = Buffer.from(await request.arrayBuffer());
  const headers = { 'content-type': request.headers.get('content-type') ?? '' };
  return (await manager()).send({ method: 'PUT', url: '/api/v1/settings/logo', payload, headers });
};

test('who changed which setting from what to what is recorded, and every process reads it again', async () => {
  const answer = await (await manager()).patch('/settings', { 'business.name': 'Atelier Corail' });
  expect(answer.body.values['business.name']).toBe('Atelier Corail');
  const change = await app.kernel.database
    .systemDb('test')
    .change.findFirst({ where: { entity: 'setting' }, orderBy: { seq: 'desc' } });
  expect(change).toMatchObject({
    before: { 'business.name': 'Guichet' },
    after: { 'business.name': 'Atelier Corail' },
  });
});

test('a setting that is not sent stays as it is', async () => {
  const person = await manager();
  await person.patch('/settings', { 'business.city': 'Nantes', 'hours.warningPercent': 35 });
  const { body } = await person.patch('/settings', { 'tickets.autoCloseDays': 9 });
  expect(body.values).toMatchObject({ 'business.city': 'Nantes', 'hours.warningPercent': 35 });
  const change = await app.kernel.database
    .systemDb('test')
    .change.findFirst({ where: { entity: 'setting' }, orderBy: { seq: 'desc' } });
  expect(change?.after).toEqual({ 'tickets.autoCloseDays': 9 });
});

test.each([
  [{ 'business.timeZone': 'Mars/Olympus' }, 'business.timeZone'],
  [{ 'business.accentColor': 'red' }, 'business.accentColor'],
  [{ 'security.allowedOrigins': ['https://a.test/path'] }, 'security.allowedOrigins.0'],
  [{ unknown: 1 }, 'unknown'],
])('%j is refused by naming the setting', async (body, field) => {
  const answer = await (await manager()).patch('/settings', body);
  expect(answer.status).toBe(400);
  expect(Object.keys(answer.body.fields)).toEqual([field]);
});

describe('[AG-37] the logo of the business', () => {
  test('it is drawn anew and given to everyone', async () => {
    expect((await api(app).get('/branding/logo')).status).toBe(404);
    expect((await sendLogo(await png())).status).toBe(204);
    const logo = await api(app).get('/branding/logo');
    expect(logo.headers['content-type']).toBe('image/png');
    expect((await api(app).get('/branding')).body).toMatchObject({ hasLogo: true });
  });

  test('a photograph of it stands upright, as whoever took it saw it', async () => {
    const lying = { create: { width: 80, height: 20, channels: 3, background: '#8a1c1c' } } as const;
    const photograph = await sharp(lying).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect((await sendLogo(photograph, 'logo.jpg')).status).toBe(204);
    const { raw } = await api(app).get('/branding/logo');
    expect(await sharp(raw).metadata()).toMatchObject({ width: 20, height: 80, format: 'png' });
  });

  test('a dark logo is known as such when it is stored, and one stored before that was known, or otherwise, is looked at once', async () => {
    const isDark = async () => (await api(app).get('/branding')).body.isLogoDark;
    await sendLogo(await drawn('#101820', 60, 40));
    expect(await isDark()).toBe(true);
    await app.kernel.storage.remove('business/logo.json');
    expect(await isDark()).toBe(true);
    expect(await app.kernel.storage.has('business/logo.json')).toBe(true);
    await app.kernel.storage.write(
      'business/logo.json',
      Buffer.from('{"isDark":false,"isLight":false,"hasIcons":true}'),
    );
    expect(await isDark()).toBe(true);
    await sendLogo(await drawn('#ffd54a', 60, 40));
    expect(await isDark()).toBe(false);
  });

  test('the icons are made of it; of the initial on the colour without one, or when it is too wide to be read', async () => {
    const iconOf = async (name: string) => {
      const { raw, headers, status } = await api(app).get(`/branding/${name}`);
      expect([status, headers['content-type']]).toEqual([200, 'image/png']);
      const { dominant } = await sharp(raw).stats();
      const { width, height } = await sharp(raw).metadata();
      return { side: [width, height], isRed: dominant.r > 180 && dominant.g < 90 };
    };
    await sendLogo(await drawn('#d02010', 60, 60));
    expect(await iconOf('icon')).toEqual({ side: [64, 64], isRed: true });
    expect((await iconOf('touch-icon')).side).toEqual([180, 180]);
    await sendLogo(await drawn('#d02010', 200, 40));
    expect(await iconOf('icon')).toEqual({ side: [64, 64], isRed: false });
    await (await manager()).patch('/settings', { 'business.accentColor': '#d02010', 'business.name': 'Écume' });
    expect((await iconOf('icon')).isRed).toBe(true);
    const before = (await api(app).get('/branding/icon')).raw;
    await (await manager()).patch('/settings', { 'business.name': 'Marée' });
    expect((await api(app).get('/branding/icon')).raw.equals(before)).toBe(false);
    expect((await (await manager()).delete('/settings/logo')).status).toBe(204);
    expect((await api(app).get('/branding')).body).toMatchObject({ hasLogo: false, isLogoDark: false });
    expect((await iconOf('touch-icon')).side).toEqual([180, 180]);
  });

  test.each([
    ['a page', Buffer.from('<html>'), 'not_an_image'],
    ['a drawing that says to be a picture', Buffer.from(SVG), 'not_an_image'],
    ['a picture of 30,000 by 30,000 points', hugePng(), 'too_many_points'],
  ])('%s is refused, and the one before stays', async (_what, contents, code) => {
    await sendLogo(await png());
    const before = (await api(app).get('/branding/logo')).raw;
    expect(await sendLogo(contents)).toMatchObject({ status: 422, body: { fields: { file: code } } });
    expect((await api(app).get('/branding/logo')).raw.equals(before)).toBe(true);
  });
});

describe('[AG-32] whitelisted origins', () => {
  const ask = (origin: string) => api(app, { origin, host: 'guichet.example' }).get('/branding');

  test('a browser of another site is refused before anything runs, one on the list is answered, without a restart', async () => {
    expect(await ask('https://shop.example')).toMatchObject({ status: 403, body: { code: 'origin.not_allowed' } });
    await (await manager()).patch('/settings', { 'security.allowedOrigins': ['https://shop.example'] });
    const allowed = await ask('https://shop.example');
    expect(allowed.status).toBe(200);
    expect(allowed.headers['access-control-allow-origin']).toBe('https://shop.example');
    expect(allowed.headers['access-control-expose-headers']).toMatch(/retry-after.*x-ratelimit-remaining/);
    expect((await ask('https://shop.example.evil.test')).status).toBe(403);
    expect((await ask('null')).status).toBe(403);
    expect((await ask('http://guichet.example')).status).toBe(200);
  });

  test('an origin is kept as browsers name it, however it was copied', async () => {
    const typed = [' https://Blog.example/ ', 'https://café.example', 'https://port.example:443', 'http://[::1]:8080'];
    const { body } = await (await manager()).patch('/settings', { 'security.allowedOrigins': typed });
    const kept = ['https://blog.example', 'https://xn--caf-dma.example', 'https://port.example', 'http://[::1]:8080'];
    expect(body.values['security.allowedOrigins']).toEqual(kept);
    for (const origin of kept) expect((await ask(origin)).status).toBe(200);
  });

  test.each([
    '*',
    'https://*.example',
    'null',
    'shop.example',
    'https://shop.example/page',
    'https://me@shop.example',
    'ftp://shop.example',
  ])('%s is none, and is refused', async (typed) => {
    const answer = await (await manager()).patch('/settings', { 'security.allowedOrigins': [typed] });
    expect(answer).toMatchObject({ status: 400, body: { fields: { 'security.allowedOrigins.0': 'not_an_origin' } } });
  });
});

test('[AG-30] settings need a right, and clients have none', async () => {
  expect((await api(app).get('/settings')).status).toBe(401);
  expect((await (await signedIn(app, await buildContact(app))).get('/settings')).status).toBe(403);
});
