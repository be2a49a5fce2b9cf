import { richTextOf } from '@guichet/dto/core/rich-text-reading';
import { describe, expect, test } from 'vitest';
import { signedIn } from '../../testing/api.ts';
import { whileHeld } from '../../testing/hold.ts';
import { buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { sweepDeletedPublications } from './delete-publication.ts';
import { buildPhoto, buildSheet, comment, publish } from './publication.factory.ts';

const app = useTestApp();
const db = () => app.kernel.database.systemDb('test');

describe('[WS-10] any member of staff with the right deletes a publication', () => {
  test('whoever wrote it, with its comments and photos', async () => {
    const { projectId, staff, manager, client } = await buildSheet(app);
    const published = await publish(staff, projectId);
    const said = await comment(client, published.id);
    await buildPhoto(app, published, { isPublished: true });
    expect((await manager.delete(`/publications/${published.id}`)).status).toBe(204);
    for (const person of [staff, manager, client]) {
      expect((await person.get(`/publications/${published.id}`)).status).toBe(404);
      expect((await person.get(`/publication-comments/${said.id}`)).status).toBe(404);
      expect((await person.get(`/publications/${published.id}/comments`)).status).toBe(404);
      expect((await person.get(`/projects/${projectId}/publications`)).body.rows).toEqual([]);
      expect((await person.post(`/publications/${published.id}/comments`, { body: 'x' })).status).toBe(404);
    }
    expect((await client.get(`/projects/${projectId}`)).body).toMatchObject({
      publicationCount: 0,
      lastPublishedAt: null,
    });
    for (const act of ['publish', 'restore'])
      expect(
        (await manager.post(`/publications/${published.id}/${act}`, act === 'publish' ? {} : undefined)).status,
      ).toBe(404);
  });

  test('without the right nobody does, not even its author; their own draft goes, nobody else’s', async () => {
    const { projectId, staff, manager } = await buildSheet(app);
    const published = await publish(staff, projectId);
    const refused = await staff.delete(`/publications/${published.id}`);
    expect(refused).toMatchObject({ status: 403, body: { code: 'auth.forbidden' } });
    const [own, theirs] = [
      await publish(staff, projectId, { state: 'draft' }),
      await publish(manager, projectId, { state: 'draft' }),
    ];
    expect((await staff.delete(`/publications/${own.id}`)).status).toBe(204);
    expect((await staff.delete(`/publications/${theirs.id}`)).status).toBe(403);
  });

  test('twice at once: one of them deletes, the other finds nothing', async () => {
    const { projectId, staff, manager } = await buildSheet(app);
    const { id } = await publish(staff, projectId);
    const answers = await Promise.all([manager.delete(`/publications/${id}`), manager.delete(`/publications/${id}`)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 404]);
  });
});

describe('[WS-10] a deletion is taken back for thirty days', () => {
  test('everything is there again: words, photos, comments and the count', async () => {
    const { projectId, staff, manager, client } = await buildSheet(app);
    const published = await publish(staff, projectId, { marksFinished: true });
    await comment(client, published.id);
    await buildPhoto(app, published, { isPublished: true });
    await manager.delete(`/publications/${published.id}`);
    expect((await staff.post(`/publications/${published.id}/undelete`)).status).toBe(403);
    const back = await manager.post(`/publications/${published.id}/undelete`);
    expect(back).toMatchObject({ status: 200, body: { publishedAt: published.publishedAt } });
    const seen = (await client.get(`/publications/${published.id}`)).body;
    expect([seen.comments.length, seen.photos.length]).toEqual([1, 1]);
    expect((await client.get(`/projects/${projectId}`)).body).toMatchObject({ isFinished: true, publicationCount: 1 });
    expect((await manager.post(`/publications/${published.id}/undelete`)).status).toBe(404);
  });

  test('then a nightly job removes rows and files for good, those alone, and may run twice', async () => {
    app.clock.set('2026-03-10T09:00:00.000Z');
    const { projectId, staff, manager, client } = await buildSheet(app);
    const [old, recent, kept] = [
      await publish(staff, projectId),
      await publish(staff, projectId),
      await publish(staff, projectId),
    ];
    await comment(client, old.id);
    const [gone, stays] = [await buildPhoto(app, old), await buildPhoto(app, recent)];
    await manager.delete(`/publications/${old.id}`);
    app.clock.set('2026-03-20T09:00:00.000Z');
    await manager.delete(`/publications/${recent.id}`);
    app.clock.set('2026-04-09T10:00:00.000Z');
    expect((await manager.post(`/publications/${old.id}/undelete`)).status).toBe(404);
    await sweepDeletedPublications(app.kernel);
    await sweepDeletedPublications(app.kernel);
    const left = await db().publication.findMany({ where: { projectId }, select: { id: true } });
    expect(left.map(({ id }) => id).sort()).toEqual([recent.id, kept.id].sort());
    expect(await db().publicationComment.count({ where: { publicationId: old.id } })).toBe(0);
    expect(await app.kernel.storage.has(gone.originalKey)).toBe(false);
    expect(await app.kernel.storage.has(stays.originalKey)).toBe(true);
    expect((await manager.post(`/publications/${recent.id}/undelete`)).status).toBe(200);
  });
});

describe('[WS-06] two people at once', () => {
  const lockSheet = 'select 1 from "ProgressSheet" where "projectId" = $1 for no key update';
  const deleteIt = 'update "Publication" set "deletedAt" = now() where id = $1';

  test('a cancellation that waited for a deletion finds nothing to cancel', async () => {
    const { projectId, staff } = await buildSheet(app);
    const { id } = await publish(staff, projectId);
    const held = [
      [lockSheet, [projectId]],
      [deleteIt, [id]],
    ] as const;
    const answer = await whileHeld(app, held, () => staff.post(`/publications/${id}/cancel`, { reason: 'Refait' }));
    expect(answer.status).toBe(404);
    expect(await db().publication.findUniqueOrThrow({ where: { id } })).toMatchObject({ cancelledAt: null });
  });

  test('a deletion and a cancellation of one moment leave it deleted', async () => {
    const { projectId, staff, manager } = await buildSheet(app);
    for (let round = 0; round < 5; round += 1) {
      const { id } = await publish(staff, projectId);
      const [cancelled, deleted] = await Promise.all([
        staff.post(`/publications/${id}/cancel`, { reason: 'Refait' }),
        manager.delete(`/publications/${id}`),
      ]);
      expect([200, 404]).toContain(cancelled.status);
      expect(deleted.status).toBe(204);
      expect((await staff.get(`/publications/${id}`)).status).toBe(404);
    }
  });

  test('someone who rewrites what is being deleted is told, and keeps their text', async () => {
    const { projectId, staff } = await buildSheet(app);
    const { id } = await publish(staff, projectId);
    const held = [
      [lockSheet, [projectId]],
      [deleteIt, [id]],
    ] as const;
    const rewrite = () => staff.patch(`/publications/${id}`, { body: richTextOf('Autre texte') });
    expect((await whileHeld(app, held, rewrite)).status).toBe(404);
  });

  test('publications of one sheet written by many at once are all counted', async () => {
    const { projectId, staff, client } = await buildSheet(app);
    const other = await signedIn(app, await buildStaff(app));
    await Promise.all(Array.from({ length: 10 }, (_, n) => publish(n % 2 ? staff : other, projectId)));
    expect((await client.get(`/projects/${projectId}`)).body.publicationCount).toBe(10);
  });
});
