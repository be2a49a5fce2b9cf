import { randomUUID } from 'node:crypto';
import { COMMENTS_SHOWN } from '@guichet/dto/progress/publication-comment';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Api, signedIn } from '../../testing/api.ts';
import { whileHeld } from '../../testing/hold.ts';
import { buildContact, buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { buildSheet, comment, publish } from './publication.factory.ts';

const app = useTestApp();
const db = () => app.kernel.database.systemDb('test');

type Sheet = Awaited<ReturnType<typeof buildSheet>>;
let sheet: Sheet;
let staff: Api;
let client: Api;
let publicationId = '';
beforeAll(async () => {
  sheet = await buildSheet(app);
  ({ staff, client } = sheet);
  publicationId = (await publish(staff, sheet.projectId)).id;
});

const write = (person: Api, fields: object, id = publicationId) => person.post(`/publications/${id}/comments`, fields);

describe('[WS-13] clients and staff comment on a publication, and answer each other to any depth', () => {
  test('each word is signed, dated, and says what it answers', async () => {
    const { id } = await publish(staff, sheet.projectId);
    let parentId: string | null = null;
    for (let depth = 0; depth < 40; depth += 1) {
      const said = await comment(depth % 2 ? staff : client, id, { body: `Mot ${depth}`, parentId });
      expect(said).toMatchObject({ parentId, isFromStaff: depth % 2 === 1, publicationId: id });
      parentId = said.id;
    }
    const { comments, moreComments } = (await client.get(`/publications/${id}`)).body;
    expect(comments.map(({ body }: { body: string }) => body)).toEqual(
      Array.from({ length: 40 }, (_, n) => `Mot ${n}`),
    );
    expect(moreComments).toBe(0);
  });

  test('a colleague of the client reads and writes there too', async () => {
    const colleague = await signedIn(app, await buildContact(app, { companyId: sheet.companyId }));
    const said = await comment(client, publicationId);
    const answer = await comment(colleague, publicationId, { parentId: said.id });
    expect((await client.get(`/publication-comments/${answer.id}`)).body).toMatchObject({ parentId: said.id });
  });

  test('past what a page shows the rest is counted, and read page by page, answers after what they answer', async () => {
    const { id, projectId } = await publish(staff, sheet.projectId);
    const at = app.clock.now().getTime();
    const authorId = sheet.people.contact.id;
    const of = { publicationId: id, projectId, companyId: sheet.companyId, authorId };
    await db().publicationComment.createMany({
      data: Array.from({ length: 250 }, (_, n) => ({ ...of, body: `n${n}`, createdAt: new Date(at + n) })),
    });
    const shown = (await client.get(`/projects/${projectId}/publications`)).body.rows.find(
      (one: { id: string }) => one.id === id,
    );
    expect([shown.comments.length, shown.moreComments]).toEqual([COMMENTS_SHOWN, 50]);
    const first = (await client.get(`/publications/${id}/comments`)).body;
    const rest = (await client.get(`/publications/${id}/comments?cursor=${first.nextCursor}`)).body;
    const bodies = [...first.rows, ...rest.rows].map(({ body }: { body: string }) => body);
    expect(bodies).toEqual(Array.from({ length: 250 }, (_, n) => `n${n}`));
    expect(rest.nextCursor).toBeNull();
  });

  test('an answer stands after what it answers even when the clock goes back', async () => {
    app.clock.set('2026-03-10T09:00:00.000Z');
    const said = await comment(client, publicationId);
    app.clock.set('2026-03-10T08:59:00.000Z');
    const answer = await comment(staff, publicationId, { parentId: said.id });
    expect(Date.parse(answer.createdAt)).toBeGreaterThan(Date.parse(said.createdAt));
  });

  test('what is commented is still commented once it is cancelled', async () => {
    const { id } = await publish(staff, sheet.projectId);
    await staff.post(`/publications/${id}/cancel`, { reason: 'Refait' });
    expect((await write(client, { body: 'Pourquoi ?' }, id)).status).toBe(201);
  });

  test.each([
    ['nothing', { body: '  ' }, { body: 'required' }],
    ['10,001 characters', { body: 'a'.repeat(10_001) }, { body: 'too_big' }],
    ['somebody else’s name', { body: 'x', authorId: randomUUID() }, { authorId: 'unrecognized_key' }],
  ])('%s is refused with the field', async (_what, fields, named) => {
    expect(await write(client, fields)).toMatchObject({ status: 400, body: { fields: named } });
  });
});

describe('[WS-14] a comment is deleted by its author alone, with what answers it', () => {
  test('nobody else deletes it, whatever their rank', async () => {
    const said = await comment(client, publicationId);
    const colleague = await signedIn(app, await buildContact(app, { companyId: sheet.companyId }));
    const superadmin = await signedIn(app, await buildStaff(app, 'superadmin'));
    for (const person of [staff, sheet.manager, superadmin, colleague])
      expect(await person.delete(`/publication-comments/${said.id}`)).toMatchObject({
        status: 403,
        body: { code: 'comment.not_author' },
      });
    const stranger = await signedIn(app, await buildContact(app));
    expect((await stranger.delete(`/publication-comments/${said.id}`)).status).toBe(404);
    expect((await client.delete(`/publication-comments/${said.id}`)).status).toBe(204);
    expect((await client.delete(`/publication-comments/${said.id}`)).status).toBe(404);
  });

  test('the answers go with it to any depth, whoever wrote them; its neighbours stay, and what went is on record', async () => {
    const { id } = await publish(staff, sheet.projectId);
    const root = await comment(client, id, { body: 'racine' });
    const answer = await comment(staff, id, { body: 'réponse', parentId: root.id });
    await comment(client, id, { body: 'feuille', parentId: answer.id });
    await comment(staff, id, { body: 'voisin' });
    await client.delete(`/publication-comments/${root.id}`);
    const { comments } = (await staff.get(`/publications/${id}`)).body;
    expect(comments.map(({ body }: { body: string }) => body)).toEqual(['voisin']);
    const change = await db().change.findFirstOrThrow({ where: { entityId: root.id, action: 'deleted' } });
    expect(change.before).toMatchObject({ body: 'racine', replies: [{ body: 'réponse' }, { body: 'feuille' }] });
  });

  test('whoever answers what is gone is told so, at the field', async () => {
    const said = await comment(client, publicationId);
    await client.delete(`/publication-comments/${said.id}`);
    const answer = await write(staff, { body: 'Une longue réponse', parentId: said.id });
    expect(answer).toMatchObject({
      status: 409,
      body: { code: 'publication_comment.parent_deleted', fields: { parentId: 'deleted' } },
    });
  });

  test('a comment of another publication is not answered from here', async () => {
    const other = await publish(staff, sheet.projectId);
    const said = await comment(client, other.id);
    expect((await write(client, { body: 'x', parentId: said.id })).status).toBe(409);
  });
});

describe('[WS-06] a deletion meets somebody who answers', () => {
  test('an answer that waited for the deletion of what it answers is refused, and leaves nothing', async () => {
    const said = await comment(client, publicationId);
    const held = [
      ['select 1 from "Publication" where id = $1 for update', [publicationId]],
      ['delete from "PublicationComment" where id = $1', [said.id]],
    ] as const;
    const answer = await whileHeld(app, held, () => write(staff, { body: 'Réponse', parentId: said.id }));
    expect(answer).toMatchObject({ status: 409, body: { fields: { parentId: 'deleted' } } });
    expect(await db().publicationComment.count({ where: { parentId: said.id } })).toBe(0);
  });

  test('an answer and a deletion of one moment never leave an answer to nothing', async () => {
    for (let round = 0; round < 5; round += 1) {
      const said = await comment(client, publicationId);
      const [answer, gone] = await Promise.all([
        write(staff, { body: 'Réponse', parentId: said.id }),
        client.delete(`/publication-comments/${said.id}`),
      ]);
      expect([201, 409]).toContain(answer.status);
      expect(gone.status).toBe(204);
      expect(await db().publicationComment.count({ where: { id: answer.body.id ?? said.id } })).toBe(0);
    }
  });

  test('a comment that waited for the deletion of its publication finds nothing', async () => {
    const { id } = await publish(staff, sheet.projectId);
    const held = [['update "Publication" set "deletedAt" = now() where id = $1', [id]]] as const;
    expect((await whileHeld(app, held, () => write(client, { body: 'Merci' }, id))).status).toBe(404);
  });
});
