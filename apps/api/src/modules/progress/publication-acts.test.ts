import { richTextOf } from '@guichet/dto/core/rich-text-reading';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Api } from '../../testing/api.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { buildSheet, comment, publish } from './publication.factory.ts';

const app = useTestApp();
const db = () => app.kernel.database.systemDb('test');

type Sheet = Awaited<ReturnType<typeof buildSheet>>;
let sheet: Sheet;
let staff: Api;
let client: Api;
beforeAll(async () => {
  sheet = await buildSheet(app);
  ({ staff, client } = sheet);
});

const say = (text: string) => ({ body: richTextOf(text) });

describe('[WS-11] what was announced and then undone is cancelled', () => {
  test('it stays with its reason and its comments, and comes back', async () => {
    const { id } = await publish(staff, sheet.projectId);
    await comment(client, id);
    const cancelled = await staff.post(`/publications/${id}/cancel`, { reason: 'Fissures, tout est repris' });
    expect(cancelled.body).toMatchObject({
      cancelReason: 'Fissures, tout est repris',
      cancelledByName: 'Camille Équipe',
      abilities: { update: false, cancel: false, restore: true, comment: true },
    });
    const seen = (await client.get(`/publications/${id}`)).body;
    expect([seen.cancelledAt, seen.comments.length]).toEqual([cancelled.body.cancelledAt, 1]);
    const restored = await sheet.manager.post(`/publications/${id}/restore`);
    expect(restored.body).toMatchObject({ cancelledAt: null, cancelReason: null, abilities: { cancel: true } });
  });

  test('once, with a reason, and only what is published', async () => {
    const { id } = await publish(staff, sheet.projectId);
    const cancel = (publicationId: string, body: object = { reason: 'Refait' }) =>
      staff.post(`/publications/${publicationId}/cancel`, body);
    expect((await cancel(id, { reason: ' ' })).body.fields).toEqual({ reason: 'required' });
    const both = await Promise.all([cancel(id), cancel(id)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await staff.patch(`/publications/${id}`, say('x'))).body.code).toBe('publication.cancelled');
    const draft = await publish(staff, sheet.projectId, { state: 'draft' });
    expect((await cancel(draft.id)).body.code).toBe('publication.not_published');
    expect((await staff.post(`/publications/${draft.id}/restore`)).body.code).toBe('publication.not_cancelled');
  });
});

describe('[WS-17] a publication may say that the work is done; the sheet is never closed', () => {
  const isFinished = async (person: Api, projectId: string) => (await person.get(`/projects/${projectId}`)).body;

  test('the list shows it, and what follows is published all the same', async () => {
    const { projectId, staff: writer, client: reader } = await buildSheet(app);
    const publishedAt = '2026-03-01T16:00:00.000Z';
    await publish(writer, projectId, { marksFinished: true, publishedAt });
    for (const person of [writer, reader]) {
      const { rows } = (await person.get('/projects?isFinished=true')).body;
      expect(rows.filter(({ id }: { id: string }) => id === projectId)).toMatchObject([{ finishedAt: publishedAt }]);
    }
    await publish(writer, projectId, say('Une retouche'));
    expect(await isFinished(reader, projectId)).toMatchObject({ isFinished: true, publicationCount: 2 });
  });

  test('until the mark is cancelled, deleted or taken off; a draft marks nothing', async () => {
    const { projectId, staff: writer, manager } = await buildSheet(app);
    const draft = await publish(writer, projectId, { state: 'draft', marksFinished: true });
    expect((await isFinished(writer, projectId)).isFinished).toBe(false);
    await writer.post(`/publications/${draft.id}/publish`, {});
    expect((await isFinished(writer, projectId)).isFinished).toBe(true);
    await writer.post(`/publications/${draft.id}/cancel`, { reason: 'Malfaçon' });
    expect((await isFinished(writer, projectId)).isFinished).toBe(false);
    await writer.post(`/publications/${draft.id}/restore`);
    await writer.patch(`/publications/${draft.id}`, { marksFinished: false });
    expect((await isFinished(writer, projectId)).isFinished).toBe(false);
    const last = await publish(writer, projectId, { marksFinished: true });
    await manager.delete(`/publications/${last.id}`);
    expect(await isFinished(writer, projectId)).toMatchObject({ isFinished: false, finishedAt: null });
    expect(await db().publication.count({ where: { projectId } })).toBe(2);
  });
});
