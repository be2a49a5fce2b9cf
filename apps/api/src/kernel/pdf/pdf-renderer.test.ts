import { globSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extractText } from 'unpdf';
import { afterAll, expect, test, vi } from 'vitest';
import { createPdfRenderer, type PdfRendererOptions } from './pdf-renderer.ts';
import type { FixtureInput } from './pdf-template.fixture.ts';

const templates = { fixture: new URL('./pdf-template.fixture.ts', import.meta.url) };
const PIXEL = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);
const opened: { close(): Promise<void> }[] = [];
const shared = open();

afterAll(() => Promise.all(opened.map((renderer) => renderer.close())));

function open(options: Partial<PdfRendererOptions> = {}) {
  const renderer = createPdfRenderer({ templates, ...options });
  opened.push(renderer);
  const run = (act: FixtureInput['act'], text = '') => renderer.render('fixture', { act, text }, {});
  return { ...renderer, run };
}

async function textOf(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(pdf, { mergePages: true });
  return text;
}

test('documents asked for at the same time each come back with their own content, in one worker', async () => {
  await shared.warmUp();
  const wanted = Array.from({ length: 8 }, (_, index) => `document ${index}`);
  const pdfs = await Promise.all(wanted.map((text) => shared.run('text', text)));
  expect(await Promise.all(pdfs.map(textOf))).toEqual(wanted);
});

test('a template that throws fails its own job with its message', async () => {
  await expect(shared.run('throw', 'no such month')).rejects.toMatchObject({
    reason: 'failed',
    message: 'no such month',
  });
  expect(await textOf(await shared.run('text', 'after'))).toBe('after');
});

test.for(['exit', 'crash'] as const)('a worker lost by "%s" does not lose the next job', async (act) => {
  const broken = shared.run(act, 'broken');
  const waiting = shared.run('text', 'still here');
  await expect(broken).rejects.toMatchObject({ reason: 'crashed' });
  expect(await textOf(await waiting)).toBe('still here');
});

test('a document that fills the memory of its worker fails alone', async () => {
  const small = open({ memoryLimitMb: 48 });
  await expect(small.run('fill')).rejects.toMatchObject({ reason: 'crashed' });
  expect(await textOf(await small.run('text', 'still here'))).toBe('still here');
});

test('a document that takes too long times out, the API keeps answering meanwhile, and the next job runs', async () => {
  const quick = open({ timeoutMs: 600 });
  await quick.warmUp();
  let answers = 0;
  const clock = setInterval(() => (answers += 1), 10);
  await expect(quick.run('loop')).rejects.toMatchObject({ reason: 'timeout' });
  clearInterval(clock);
  expect(answers).toBeGreaterThan(20);
  expect(await textOf(await quick.run('text', 'next'))).toBe('next');
});

test('a document that took too long no longer costs anything', async () => {
  const quick = open({ timeoutMs: 100 });
  const beats = new Int32Array(new SharedArrayBuffer(4));
  await expect(quick.render('fixture', { act: 'loop', text: '', beats }, {})).rejects.toMatchObject({
    reason: 'timeout',
  });
  expect(beats[0]).toBeGreaterThan(0);
  await expect.poll(() => standsStill(beats)).toBe(true);
});

test('an unknown template is refused before any worker is asked', async () => {
  await expect(shared.render('toString', {}, {})).rejects.toMatchObject({ reason: 'unknown_template' });
});

test('an input that cannot cross threads is refused and the worker stays', async () => {
  await expect(shared.render('fixture', { act: 'text', text: () => '' }, {})).rejects.toThrow('could not be cloned');
  expect(await textOf(await shared.run('text', 'fine'))).toBe('fine');
});

test('more documents than may wait are refused', async () => {
  const narrow = open({ maxWaiting: 1 });
  const jobs = await Promise.allSettled(['a', 'b', 'c'].map((text) => narrow.run('text', text)));
  expect(jobs.map((job) => job.status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
  expect(jobs[2]).toMatchObject({ reason: { reason: 'busy' } });
});

test('closing fails what runs, what waits and what comes later', async () => {
  const closing = open();
  const jobs = Promise.allSettled([closing.run('loop'), closing.run('text')]);
  await closing.close();
  const reasons = (await jobs).map((job) => job.status === 'rejected' && job.reason.reason);
  expect(reasons).toEqual(['closed', 'closed']);
  await expect(closing.run('text')).rejects.toMatchObject({ reason: 'closed' });
});

test('an image is drawn from bytes, and the caller keeps them', async () => {
  const pdf = await shared.render('fixture', { act: 'text', text: 'with a logo' }, { logo: PIXEL });
  expect(Buffer.from(pdf).includes('/Subtype /Image')).toBe(true);
  expect(PIXEL.byteLength).toBeGreaterThan(0);
});

test.for([
  ['an address', 'http://127.0.0.1/logo.png'],
  ['a local file', '/etc/passwd'],
  ['an SVG', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['the text of an address', new TextEncoder().encode('http://127.0.0.1/logo.png')],
] as const)('%s cannot be used as an image', async ([, logo]) => {
  const images = { logo } as Record<string, Uint8Array>;
  await expect(shared.render('fixture', { act: 'text', text: '' }, images)).rejects.toMatchObject({
    reason: 'bad_image',
  });
});

test('a template that names an address makes no request', async () => {
  const requested = vi.fn<(address: string | undefined) => string>();
  const server = createServer((request, response) => response.end(requested(request.url)));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await shared.run('address', `http://127.0.0.1:${port}/logo.png`).catch(() => null);
  server.close();
  expect(requested).not.toHaveBeenCalled();
});

test('no source but the branded image draws one with @react-pdf', () => {
  const root = new URL('../../', import.meta.url).pathname;
  const offenders = globSync('**/*.ts', { cwd: root })
    .filter((path) => !/\.(test|fixture)\.ts$/.test(path) && path !== 'kernel/pdf/pdf-image.ts')
    .filter((path) => /import[^;]*\bImage[^;]*from '@react-pdf/.test(readFileSync(root + path, 'utf8')));
  expect(offenders).toEqual([]);
});

test('the environment of the server does not reach the worker', async () => {
  vi.stubEnv('DATABASE_URL', 'postgres://secret');
  const renderer = open();
  expect(await textOf(await renderer.run('environment', 'DATABASE_URL'))).toBe('undefined');
  vi.unstubAllEnvs();
});

test('a thread without a document ends and gives its memory back; the next document starts another', async () => {
  const rare = open({ idleMs: 1 });
  const often = open();
  const lives = { rare: new Int32Array(new SharedArrayBuffer(4)), often: new Int32Array(new SharedArrayBuffer(4)) };
  await rare.render('fixture', { act: 'beat', text: '', beats: lives.rare }, {});
  await often.render('fixture', { act: 'beat', text: '', beats: lives.often }, {});
  await expect.poll(() => standsStill(lives.rare)).toBe(true);
  const before = lives.often[0] ?? 0;
  await expect.poll(() => lives.often[0]).toBeGreaterThan(before);
  const after = lives.rare[0];
  expect(await textOf(await rare.run('text', 'again'))).toBe('again');
  expect(lives.rare[0]).toBe(after);
});

async function standsStill(beats: Int32Array): Promise<boolean> {
  const before = beats[0];
  await new Promise((resolve) => setTimeout(resolve, 100));
  return beats[0] === before;
}
