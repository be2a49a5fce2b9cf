import { randomUUID } from 'node:crypto';
import { richTextOf } from '@guichet/dto/core/rich-text-reading';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Api, signedIn } from '../../testing/api.ts';
import { buildContact, buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { buildPhoto, buildSheet, comment, publish } from './publication.factory.ts';

const app = useTestApp();

type Sheet = Awaited<ReturnType<typeof buildSheet>>;
let sheet: Sheet;
let staff: Api;
let client: Api;
beforeAll(async () => {
  sheet = await buildSheet(app);
  ({ staff, client } = sheet);
});

const page = async (person: Api, projectId: string, query = '') =>
  (await person.get(`/projects/${projectId}/publications${query}`)).body;
const textsOf = ({ rows }: { rows: { body: { content: { content: { text: string }[] }[] } }[] }) =>
  rows.map(({ body }) => body.content[0]?.content[0]?.text);
const say = (text: string, fields: object = {}) => ({ body: richTextOf(text), ...fields });

describe('[WS-07] publications are written by staff, dated and signed', () => {
  test('with the instant and the author, for the client to read at once', async () => {
    const { id, ...told } = await publish(staff, sheet.projectId);
    expect(told).toMatchObject({
      state: 'published',
      authorName: 'Camille Équipe',
      cancelledAt: null,
      comments: [],
      abilities: { update: true, cancel: true, delete: false, comment: true },
    });
    expect(Math.abs(Date.parse(told.publishedAt) - app.clock.now().getTime())).toBeLessThan(5000);
    const seen = await client.get(`/publications/${id}`);
    expect(seen.body).toMatchObject({ body: richTextOf('Dalle coulée'), publishedAt: told.publishedAt });
    expect(seen.body.abilities).toEqual({
      update: false,
      publish: false,
      cancel: false,
      restore: false,
      delete: false,
      comment: true,
    });
  });

  test('a client writes none, changes none, cancels none and deletes none', async () => {
    const { id } = await publish(staff, sheet.projectId);
    const written = await client.post(`/projects/${sheet.projectId}/publications`, say('Bonjour'));
    expect(written).toMatchObject({ status: 403, body: { code: 'auth.forbidden' } });
    expect((await client.patch(`/publications/${id}`, say('Autre'))).status).toBe(403);
    expect((await client.post(`/publications/${id}/cancel`, { reason: 'x' })).status).toBe(403);
    expect((await client.delete(`/publications/${id}`)).status).toBe(403);
  });

  test('a client of another company who has the right id finds nothing', async () => {
    const { id } = await publish(staff, sheet.projectId);
    const stranger = await signedIn(app, await buildContact(app));
    expect((await stranger.get(`/publications/${id}`)).status).toBe(404);
    expect((await stranger.get(`/projects/${sheet.projectId}/publications`)).status).toBe(404);
    expect((await stranger.post(`/publications/${id}/comments`, { body: 'x' })).status).toBe(404);
    expect((await stranger.get(`/publications/${id}/comments`)).status).toBe(404);
  });

  test('newest first or oldest first, each page going on where the last ended', async () => {
    const { projectId, staff: writer } = await buildSheet(app);
    for (const [text, publishedAt] of [
      ['deux', '2026-02-02T10:00:00.000Z'],
      ['un', '2026-02-01T10:00:00.000Z'],
      ['trois', '2026-02-03T10:00:00.000Z'],
      ['aussi trois', '2026-02-03T10:00:00.000Z'],
    ])
      await publish(writer, projectId, say(text ?? '', { publishedAt }));
    const newest = await page(writer, projectId);
    expect(textsOf(newest)).toEqual(['aussi trois', 'trois', 'deux', 'un']);
    const first = await page(writer, projectId, '?order=oldest&limit=3');
    expect(textsOf(first)).toEqual(['un', 'deux', 'trois']);
    const next = await page(writer, projectId, `?order=oldest&limit=3&cursor=${first.nextCursor}`);
    expect(textsOf(next)).toEqual(['aussi trois']);
    expect(next.nextCursor).toBeNull();
    expect((await writer.get(`/projects/${projectId}/publications?cursor=abc`)).status).toBe(400);
  });

  test('a sheet without publications is an empty page, one that is not there is not found', async () => {
    const { projectId, client: reader } = await buildSheet(app);
    expect(await page(reader, projectId)).toEqual({ rows: [], nextCursor: null });
    expect((await reader.get(`/projects/${randomUUID()}/publications`)).status).toBe(404);
  });

  test('staff date one back, never forward; a device whose clock is a little ahead wrote now', async () => {
    const at = '2026-01-05T07:30:00.000Z';
    expect((await publish(staff, sheet.projectId, { publishedAt: at })).publishedAt).toBe(at);
    const ahead = (minutes: number) => new Date(app.clock.now().getTime() + minutes * 60_000).toISOString();
    const refused = await staff.post(
      `/projects/${sheet.projectId}/publications`,
      say('Demain', { state: 'published', publishedAt: ahead(60) }),
    );
    expect(refused).toMatchObject({ status: 422, body: { fields: { publishedAt: 'in_future' } } });
    const { publishedAt } = await publish(staff, sheet.projectId, { publishedAt: ahead(3) });
    expect(Date.parse(publishedAt)).toBeLessThanOrEqual(app.clock.now().getTime());
  });

  test('a sheet of many is read in a constant number of statements', async () => {
    const { projectId, staff: writer, client: reader } = await buildSheet(app);
    for (let n = 0; n < 6; n += 1) await comment(reader, (await publish(writer, projectId)).id);
    const { pool } = app.kernel.database;
    const original = pool.query.bind(pool);
    let asked = 0;
    pool.query = ((...args: Parameters<typeof original>) => {
      // Others ask too: the feed looks for changes, whoever reads.
      if (/\b(Publication|Photo|Project)\b/.test(JSON.stringify(args[0]))) asked += 1;
      return original(...args);
    }) as typeof pool.query;
    try {
      expect((await page(writer, projectId, '?limit=1')).rows).toHaveLength(1);
      expect(asked).toBe(3);
      asked = 0;
      expect((await page(writer, projectId)).rows).toHaveLength(6);
      expect(asked).toBe(3);
    } finally {
      pool.query = original;
    }
  });
});

describe('[WS-07] a draft does not exist for a client', () => {
  test('neither on the sheet nor by its id, and staff see it above all that is published', async () => {
    const { projectId, staff: writer, client: reader } = await buildSheet(app);
    const draft = await publish(writer, projectId, say('Brouillon', { state: 'draft' }));
    await publish(writer, projectId, say('Publié'));
    expect(draft.publishedAt).toBeNull();
    expect(textsOf(await page(writer, projectId))).toEqual(['Brouillon', 'Publié']);
    const first = await page(writer, projectId, '?limit=1');
    expect(textsOf(await page(writer, projectId, `?limit=1&cursor=${first.nextCursor}`))).toEqual(['Publié']);
    expect(textsOf(await page(writer, projectId, '?order=oldest'))).toEqual(['Publié', 'Brouillon']);
    expect(textsOf(await page(reader, projectId))).toEqual(['Publié']);
    expect((await reader.get(`/publications/${draft.id}`)).status).toBe(404);
    for (const person of [reader, writer])
      expect((await person.post(`/publications/${draft.id}/comments`, { body: 'x' })).status).toBe(404);
  });

  test('it is published once, with its photos', async () => {
    const draft = await publish(staff, sheet.projectId, say('', { state: 'draft' }));
    const empty = await staff.post(`/publications/${draft.id}/publish`, {});
    expect(empty).toMatchObject({ status: 422, body: { fields: { body: 'required' } } });
    await buildPhoto(app, draft);
    const { status, body } = await staff.post(`/publications/${draft.id}/publish`, {});
    expect([status, body.state, body.photos.length]).toEqual([200, 'published', 1]);
    expect((await client.get(`/publications/${draft.id}`)).body.photos).toHaveLength(1);
    const again = await staff.post(`/publications/${draft.id}/publish`, {});
    expect(again).toMatchObject({ status: 409, body: { code: 'publication.already_published' } });
  });

  test('a photo that failed is the staff’s to mend, and a publication of it alone says nothing', async () => {
    const draft = await publish(staff, sheet.projectId, say('Vu', { state: 'draft' }));
    await buildPhoto(app, draft, { state: 'failed' });
    await staff.post(`/publications/${draft.id}/publish`, {});
    expect((await staff.get(`/publications/${draft.id}`)).body.photos).toHaveLength(1);
    expect((await client.get(`/publications/${draft.id}`)).body.photos).toEqual([]);
    const emptied = await staff.patch(`/publications/${draft.id}`, { body: richTextOf('') });
    expect(emptied.body.fields).toEqual({ body: 'required' });
  });
});

describe('what is not a publication is refused, with the field', () => {
  const send = (fields: object) => staff.post(`/projects/${sheet.projectId}/publications`, fields);

  test.each([
    ['200,000 characters', say('a'.repeat(200_000)), 400, { body: 'text_too_long' }],
    ['HTML', { body: '<p>Bonjour</p>' }, 400, { body: 'invalid_type' }],
    ['nothing to read', say(' ', { state: 'published' }), 422, { body: 'required' }],
    [
      'a draft with a date',
      say('x', { publishedAt: '2026-01-01T00:00:00.000Z' }),
      422,
      { publishedAt: 'not_for_drafts' },
    ],
    [
      'a photo of elsewhere',
      { body: { type: 'doc', content: [{ type: 'photo', attrs: { photoId: randomUUID() } }] }, state: 'published' },
      422,
      { body: 'unknown_photo' },
    ],
    ['what nobody asked for', say('x', { authorId: randomUUID() }), 400, { authorId: 'unrecognized_key' }],
  ])('%s', async (_what, fields, status, named) => {
    expect(await send(fields)).toMatchObject({ status, body: { fields: named } });
  });

  test('a photo of another publication does not enter its text', async () => {
    const [one, other] = [await publish(staff, sheet.projectId), await publish(staff, sheet.projectId)];
    const [own, theirs] = [await buildPhoto(app, one), await buildPhoto(app, other)];
    const withPhoto = (photoId: string) => ({
      body: { type: 'doc', content: [{ type: 'photo', attrs: { photoId } }] },
    });
    expect((await staff.patch(`/publications/${one.id}`, withPhoto(own.id))).status).toBe(200);
    const refused = await staff.patch(`/publications/${one.id}`, withPhoto(theirs.id));
    expect(refused).toMatchObject({ status: 422, body: { fields: { body: 'unknown_photo' } } });
  });
});

describe('[WS-19] a publication that a device sends twice exists once', () => {
  test('one after the other, and both at once', async () => {
    const { projectId, staff: writer } = await buildSheet(app);
    const sent = say('Hors réseau', { state: 'published', clientKey: randomUUID() });
    const post = () => writer.post(`/projects/${projectId}/publications`, sent);
    const answers = [...(await Promise.all([post(), post(), post()])), await post()];
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect((await page(writer, projectId)).rows).toHaveLength(1);
  });

  test('the key of somebody else, or of one that was deleted since, is taken', async () => {
    const clientKey = randomUUID();
    const { id } = await publish(staff, sheet.projectId, { clientKey });
    const sent = say('x', { state: 'published', clientKey });
    const other = await signedIn(app, await buildStaff(app));
    const taken = { status: 409, body: { fields: { clientKey: 'already_used' } } };
    expect(await other.post(`/projects/${sheet.projectId}/publications`, sent)).toMatchObject(taken);
    await sheet.manager.delete(`/publications/${id}`);
    expect(await staff.post(`/projects/${sheet.projectId}/publications`, sent)).toMatchObject(taken);
  });
});

describe('[WS-07] a publication is rewritten', () => {
  test('by anybody of the staff who publishes; the reader is told that it was', async () => {
    const { id, version } = await publish(staff, sheet.projectId);
    const changed = await sheet.manager.patch(`/publications/${id}`, say('Dalle coulée et lissée'));
    expect(changed.body).toMatchObject({ version: version + 1, authorName: 'Camille Équipe' });
    expect(changed.body.editedAt).not.toBeNull();
    const same = await staff.patch(`/publications/${id}`, { publishedAt: '2026-02-01T08:00:00.000Z' });
    expect(same.body).toMatchObject({
      publishedAt: '2026-02-01T08:00:00.000Z',
      editedAt: changed.body.editedAt,
      body: richTextOf('Dalle coulée et lissée'),
    });
  });

  test('of two who rewrite it at once, the second gets what the first wrote and loses nothing', async () => {
    const { id, version } = await publish(staff, sheet.projectId);
    const match = { 'if-match': `"${version}"` };
    const answers = await Promise.all([
      staff.patch(`/publications/${id}`, say('Un'), match),
      sheet.manager.patch(`/publications/${id}`, say('Deux'), match),
    ]);
    const [won, lost] = answers.sort((one, other) => one.status - other.status);
    expect([won?.status, lost?.status]).toEqual([200, 412]);
    expect(lost?.body).toMatchObject({ code: 'conflict.version', params: { current: { body: won?.body.body } } });
  });
});
