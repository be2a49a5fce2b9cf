import { describe, expect, test } from 'vitest';
import { uuidv7 } from '../../kernel/ids.ts';
import { type Api, signedIn } from '../../testing/api.ts';
import { multipart } from '../../testing/multipart.ts';
import { buildContact, buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { buildComment, buildTicket, mailsAbout } from './ticket.factory.ts';

const app = useTestApp();

async function scene(fields: Parameters<typeof buildTicket>[1] = {}) {
  const contact = await buildContact(app);
  const person = await buildStaff(app);
  const ticket = await buildTicket(app, {
    companyId: contact.companyId,
    requesterId: contact.id,
    assigneeId: person.id,
    ...fields,
  });
  const [client, staff] = [await signedIn(app, contact), await signedIn(app, person)];
  return { contact, person, ticket, client, staff, url: `/tickets/${ticket.id}` };
}

const upload = (api: Api, url: string, name: string, contents = 'du texte') =>
  api.send({ method: 'POST', url: `/api/v1${url}`, ...multipart([{ name, contents }]) });

describe('the thread', () => {
  test('[AG-14] staff and client answer each other, oldest first, each told of the other', async () => {
    const { client, staff, url, ticket, contact, person } = await scene();
    const first = await client.post(`${url}/comments`, { body: 'Bonjour\n\nUne question.' });
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({
      authorId: contact.id,
      authorName: 'Alex Contact',
      isFromStaff: false,
      isInternal: false,
      attachments: [],
    });
    await staff.post(`${url}/comments`, { body: 'Une réponse.' });
    const { rows, nextCursor } = (await client.get(`${url}/comments`)).body;
    expect(rows.map(({ body }: { body: string }) => body)).toEqual(['Bonjour\n\nUne question.', 'Une réponse.']);
    expect(nextCursor).toBeNull();
    const mails = await mailsAbout(app, ticket.id);
    expect(mails.map(({ toAddress }) => toAddress)).toEqual([person.email, contact.email]);
    expect(mails[1]?.subject).toBe(`[${ticket.reference}] Nouveau message : ${ticket.title}`);
    expect(mails[1]?.textBody).toContain('Une réponse.');
  });

  test('pages lead from the newest messages to the oldest, each once', async () => {
    const { client, url, ticket } = await scene();
    const at = app.clock.now();
    for (let index = 0; index < 5; index += 1) await buildComment(app, ticket, { body: String(index), createdAt: at });
    const pages: string[][] = [];
    let cursor: string | null = '';
    while (cursor !== null && pages.length < 5) {
      const { body } = await client.get(`${url}/comments?limit=2${cursor && `&cursor=${cursor}`}`);
      pages.push(body.rows.map(({ body: text }: { body: string }) => text));
      cursor = body.nextCursor;
    }
    expect(pages.map(({ length }) => length)).toEqual([2, 2, 1]);
    expect(pages.flat().toSorted()).toEqual(['0', '1', '2', '3', '4']);
    expect((await client.get(`${url}/comments?cursor=x`)).status).toBe(400);
  });

  test('a message moves its ticket up without making an open form stale', async () => {
    const { staff, url, ticket } = await scene({ lastActivityAt: new Date('2026-01-01') });
    await staff.post(`${url}/comments`, { body: 'x' });
    const { body } = await staff.get(url);
    expect(body.version).toBe(ticket.version);
    expect(body.lastActivityAt > '2026-03-01').toBe(true);
  });

  test.each(['resolved', 'waiting'] as const)(
    '[AG-13] what a client answers on a %s ticket opens it again',
    async (state) => {
      const { client, staff, url } = await scene({ state, resolvedAt: app.clock.now() });
      await staff.post(`${url}/comments`, { body: 'De l’équipe' });
      expect((await staff.get(url)).body.state).toBe(state);
      await client.post(`${url}/comments`, { body: 'Pas encore.' });
      expect((await staff.get(url)).body).toMatchObject({ state: 'open', resolvedAt: null });
      expect((await staff.get(`${url}/timeline`)).body.entries).toContainEqual(
        expect.objectContaining({ action: 'reopened', fields: [{ field: 'state', before: state, after: 'open' }] }),
      );
    },
  );

  test('a message on a closed ticket leaves it closed', async () => {
    const { client, url } = await scene({ state: 'closed', closedAt: app.clock.now() });
    expect((await client.post(`${url}/comments`, { body: 'Merci.' })).status).toBe(201);
    expect((await client.get(url)).body.state).toBe('closed');
  });

  test('the same request sent twice writes one message and one mail', async () => {
    const { client, url, ticket } = await scene();
    const key = { 'idempotency-key': uuidv7() };
    const [first, second] = [
      await client.post(`${url}/comments`, { body: 'x' }, key),
      await client.post(`${url}/comments`, { body: 'x' }, key),
    ];
    expect(second.body).toEqual(first.body);
    expect((await client.get(`${url}/comments`)).body.rows).toHaveLength(1);
    expect(await mailsAbout(app, ticket.id)).toHaveLength(1);
  });
});

describe('internal notes', () => {
  test('[AG-25] a note never reaches a client: not by the thread, the timeline, a file, a mail, a change or the list', async () => {
    const { client, staff, url, ticket, contact, person } = await scene();
    const author = await signedIn(app, await buildStaff(app));
    const { rows } = (await upload(author, `${url}/attachments?isInternal=true`, 'marqueur.txt')).body;
    const note = await author.post(`${url}/comments`, {
      body: 'MARQUEUR',
      isInternal: true,
      attachmentIds: [rows[0].id],
    });
    expect(note.body).toMatchObject({ isInternal: true, attachments: [{ name: 'marqueur.txt', isInternal: true }] });
    await author.patch(`/comments/${note.body.id}`, { body: 'MARQUEUR bis' });
    for (const path of [
      url,
      `${url}/comments`,
      `${url}/timeline`,
      `${url}/attachments`,
      '/tickets',
      '/tickets?q=marqueur',
    ]) {
      const answer = await client.get(path);
      expect(answer.status).toBe(200);
      expect(JSON.stringify(answer.body)).not.toMatch(/marqueur/i);
    }
    expect((await client.get(`/attachments/${rows[0].id}/file`)).status).toBe(404);
    expect((await client.get(`/attachments/${rows[0].id}/preview`)).status).toBe(404);
    expect((await client.patch(`/comments/${note.body.id}`, { body: 'x' })).status).toBe(404);
    expect((await client.delete(`/comments/${note.body.id}`)).status).toBe(404);
    expect((await client.delete(`/attachments/${rows[0].id}`)).status).toBe(404);
    const mails = await mailsAbout(app, ticket.id);
    expect(mails.map(({ toAddress }) => toAddress)).toEqual([person.email]);
    expect(mails.some(({ toAddress }) => toAddress === contact.email)).toBe(false);
    expect(JSON.stringify((await staff.get(`${url}/timeline`)).body)).toMatch(/MARQUEUR bis/);
  });

  test('[AG-25] what is recorded of a note is heard by no client', async () => {
    const { staff, url, contact, ticket } = await scene();
    const { id } = (await staff.post(`${url}/comments`, { body: 'x', isInternal: true })).body;
    const change = await app.kernel.database
      .systemDb('test')
      .change.findFirstOrThrow({ where: { entity: 'comment', entityId: id } });
    expect(change.audience).toEqual({
      isInternal: true,
      ticket: { companyId: contact.companyId, requesterId: ticket.requesterId },
    });
  });

  test('[AG-25] a client cannot write one', async () => {
    const { client, url } = await scene();
    const refused = await client.post(`${url}/comments`, { body: 'x', isInternal: true });
    expect([refused.status, refused.body.fields]).toEqual([422, { isInternal: 'not_allowed' }]);
  });

  test('[AG-25] a note about a ticket of nobody mails nobody', async () => {
    const { staff, url, ticket } = await scene({ assigneeId: null });
    await staff.post(`${url}/comments`, { body: 'x', isInternal: true });
    expect(await mailsAbout(app, ticket.id)).toEqual([]);
  });
});

describe('files of a message', () => {
  test('[AG-10] go with it once, and are read with it', async () => {
    const { client, staff, url } = await scene();
    const { rows } = (await upload(client, `${url}/attachments`, 'journal.log')).body;
    const written = await client.post(`${url}/comments`, { body: 'Voici', attachmentIds: [rows[0].id, rows[0].id] });
    expect(written.body.attachments).toMatchObject([
      { id: rows[0].id, name: 'journal.log', uploaderName: 'Alex Contact' },
    ]);
    expect((await staff.get(`${url}/comments`)).body.rows[0].attachments).toHaveLength(1);
    const again = await client.post(`${url}/comments`, { body: 'Encore', attachmentIds: [rows[0].id] });
    expect([again.status, again.body.fields]).toEqual([422, { attachmentIds: 'unknown_reference' }]);
  });

  test('are one’s own, of this ticket, and public with a public message', async () => {
    const { client, staff, url, ticket } = await scene();
    const other = await buildTicket(app, { companyId: ticket.companyId });
    const ids = [
      (await upload(staff, `${url}/attachments`, 'a.txt')).body.rows[0].id,
      (await upload(client, `/tickets/${other.id}/attachments`, 'b.txt')).body.rows[0].id,
      uuidv7(),
    ];
    for (const id of ids) {
      expect((await client.post(`${url}/comments`, { body: 'x', attachmentIds: [id] })).body.fields).toEqual({
        attachmentIds: 'unknown_reference',
      });
    }
    const kept = (await upload(staff, `${url}/attachments?isInternal=true`, 'c.txt')).body.rows[0].id;
    expect((await staff.post(`${url}/comments`, { body: 'x', attachmentIds: [kept] })).status).toBe(422);
    expect((await client.get(`${url}/comments`)).body.rows).toEqual([]);
  });

  test('[AG-25] a file that goes with a note becomes internal', async () => {
    const { client, staff, url } = await scene();
    const { id } = (await upload(staff, `${url}/attachments`, 'd.txt')).body.rows[0];
    expect((await client.get(`/attachments/${id}/file`)).status).toBe(200);
    await staff.post(`${url}/comments`, { body: 'x', isInternal: true, attachmentIds: [id] });
    expect((await client.get(`/attachments/${id}/file`)).status).toBe(404);
    expect(JSON.stringify((await client.get(`${url}/timeline`)).body)).not.toContain('d.txt');
  });
});

describe('taking back', () => {
  test('only the author rewrites or deletes a message, the superadmin included', async () => {
    const { client, staff, url } = await scene();
    const { id } = (await client.post(`${url}/comments`, { body: 'Avant' })).body;
    const admin = await signedIn(app, await buildStaff(app, 'superadmin'));
    for (const api of [staff, admin]) {
      expect((await api.patch(`/comments/${id}`, { body: 'x' })).body.code).toBe('comment.not_author');
      expect((await api.delete(`/comments/${id}`)).body.code).toBe('comment.not_author');
    }
    const edited = await client.patch(`/comments/${id}`, { body: 'Après' }, { 'if-match': '"1"' });
    expect(edited.body).toMatchObject({ body: 'Après', version: 2, editedAt: expect.any(String) });
    expect((await client.patch(`/comments/${id}`, { body: 'x' }, { 'if-match': '"1"' })).body).toMatchObject({
      status: 412,
      params: { current: { body: 'Après' } },
    });
    expect((await client.delete(`/comments/${id}`)).status).toBe(204);
    expect((await client.get(`${url}/comments`)).body.rows).toEqual([]);
    const actions = (await staff.get(`${url}/timeline`)).body.entries.map(({ action }: { action: string }) => action);
    expect(actions).toEqual(['comment_edited', 'comment_deleted']);
    expect((await client.get(`${url}/timeline`)).body.entries).toEqual([]);
  });

  test('a message leaves with its files, rows and contents', async () => {
    const { client, url } = await scene();
    const file = (await upload(client, `${url}/attachments`, 'e.txt')).body.rows[0];
    const { storageKey } = await app.kernel.database
      .systemDb('test')
      .attachment.findUniqueOrThrow({ where: { id: file.id } });
    const { id } = (await client.post(`${url}/comments`, { body: 'x', attachmentIds: [file.id] })).body;
    expect(await app.kernel.storage.has(storageKey)).toBe(true);
    await client.delete(`/comments/${id}`);
    expect(await app.kernel.storage.has(storageKey)).toBe(false);
    expect((await client.get(`/attachments/${file.id}/file`)).status).toBe(404);
  });
});
