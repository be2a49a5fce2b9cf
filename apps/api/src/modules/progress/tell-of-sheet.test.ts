import { richTextOf } from '@guichet/dto/core/rich-text-reading';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Api, signedIn } from '../../testing/api.ts';
import { buildContact, buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { tellDue } from '../notifications/news.factory.ts';
import { buildProject } from '../projects/project.factory.ts';
import { setSms, someNumber } from '../sms/sms.factory.ts';
import { buildSheet, comment, publish } from './publication.factory.ts';

const app = useTestApp();
const db = () => app.kernel.database.systemDb('test');
beforeEach(() => app.clock.set('2026-03-10T09:00:00.000Z'));

/** A sheet with two contacts of its company, and one of another. */
async function buildCase() {
  const sheet = await buildSheet(app);
  const second = await buildContact(app, { companyId: sheet.companyId, firstName: 'Dominique' });
  await db().project.update({ where: { id: sheet.projectId }, data: { leadId: sheet.people.boss.id } });
  return {
    ...sheet,
    second,
    other: await signedIn(app, second),
    stranger: await signedIn(app, await buildContact(app)),
  };
}

interface News {
  kind: string;
  entity: string;
  entityId: string;
  projectId: string | null;
  publicationId: string | null;
  subject: string;
  actorName: string | null;
  isRead: boolean;
}
const newsOf = async (person: Api): Promise<News[]> => (await person.get('/notifications')).body.rows;
const kindsOf = async (person: Api) => (await newsOf(person)).map(({ kind }) => kind);

describe('[WS-15] a publication is told when staff ask for it', () => {
  test('to every contact of the company, and to nobody when it is only published', async () => {
    const { staff, client, other, stranger, projectId } = await buildCase();
    await publish(staff, projectId);
    expect([await kindsOf(client), await kindsOf(other)]).toEqual([[], []]);
    const { id } = await publish(staff, projectId, { tell: true });
    const [news] = await newsOf(client);
    const { reference, title } = await db().project.findUniqueOrThrow({ where: { id: projectId } });
    expect(news).toMatchObject({
      kind: 'publication.new',
      projectId,
      publicationId: id,
      subject: `${reference} · ${title}`,
      actorName: 'Camille Équipe',
    });
    expect(await kindsOf(other)).toEqual(['publication.new']);
    expect([await kindsOf(stranger), await kindsOf(staff)]).toEqual([[], []]);
  });

  test('when a draft is published, when the work is done, when it is undone and undone again', async () => {
    const { staff, client, projectId } = await buildCase();
    const draft = await publish(staff, projectId, { state: 'draft', marksFinished: true });
    await staff.post(`/publications/${draft.id}/publish`, { tell: true });
    for (const reason of ['Fissure', 'Encore une']) {
      await staff.post(`/publications/${draft.id}/cancel`, { reason, tell: true });
      await staff.post(`/publications/${draft.id}/restore`);
    }
    const cancelled = 'publication.cancelled';
    expect(await kindsOf(client)).toEqual([cancelled, cancelled, 'publication.finished']);
  });

  test('never of a draft', async () => {
    const { staff, projectId } = await buildCase();
    const draft = { body: richTextOf('À relire'), state: 'draft', tell: true };
    expect(await staff.post(`/projects/${projectId}/publications`, draft)).toMatchObject({
      status: 422,
      body: { fields: { tell: 'draft_untold' } },
    });
  });

  test('[WS-19] once, sent twice by the same device', async () => {
    const { staff, client, projectId } = await buildCase();
    const sent = { tell: true, clientKey: crypto.randomUUID() };
    await Promise.all([publish(staff, projectId, sent), publish(staff, projectId, sent)]);
    expect(await kindsOf(client)).toEqual(['publication.new']);
  });

  test('not to whoever lost the right, is shut out, or whose company is archived', async () => {
    const { staff, client, second, projectId, companyId } = await buildCase();
    const role = await db().role.create({
      data: { name: 'Sans chantiers', kind: 'client', rank: 0, permissions: ['tickets.read'] },
    });
    await db().user.update({ where: { id: second.id }, data: { roleId: role.id } });
    await publish(staff, projectId, { tell: true });
    expect(await db().notification.count({ where: { recipientId: second.id } })).toBe(0);
    expect(await kindsOf(client)).toHaveLength(1);
    await db().company.update({ where: { id: companyId }, data: { archivedAt: app.clock.now() } });
    await publish(staff, projectId, { tell: true });
    expect(await db().notification.count({ where: { companyId } })).toBe(1);
  });
});

describe('[WS-15] a comment is told', () => {
  test('by a client: to who published, who leads and who is answered, not to the client’s own', async () => {
    const { staff, manager, client, other, projectId } = await buildCase();
    const answering = await signedIn(app, await buildStaff(app));
    const publication = await publish(staff, projectId);
    const word = await comment(answering, publication.id);
    await comment(client, publication.id, { parentId: word.id });
    const byClient = 'publication_comment.by_client';
    expect([await kindsOf(staff), await kindsOf(manager), await kindsOf(answering)]).toEqual([
      [byClient],
      [byClient],
      [byClient],
    ]);
    expect((await newsOf(staff))[0]).toMatchObject({
      projectId,
      publicationId: publication.id,
      actorName: 'Alex Contact',
    });
    expect(await kindsOf(other)).toEqual(['publication_comment.by_staff']);
  });

  test('by staff: to all contacts where none took part, else to those of the thread alone', async () => {
    const { staff, client, other, projectId } = await buildCase();
    const publication = await publish(staff, projectId);
    await comment(staff, publication.id);
    expect([await kindsOf(client), await kindsOf(other)].map(({ length }) => length)).toEqual([1, 1]);
    const asked = await comment(client, publication.id);
    const answer = await comment(staff, publication.id, { parentId: asked.id });
    await comment(staff, publication.id, { parentId: answer.id });
    expect([await kindsOf(client), await kindsOf(other)].map(({ length }) => length)).toEqual([3, 1]);
  });

  test('to all, when who took part was shut out', async () => {
    const { staff, client, other, people, projectId } = await buildCase();
    const publication = await publish(staff, projectId);
    const asked = await comment(client, publication.id);
    await db().user.update({ where: { id: people.contact.id }, data: { state: 'disabled' } });
    await comment(staff, publication.id, { parentId: asked.id });
    expect(await kindsOf(other)).toEqual(['publication_comment.by_staff']);
  });

  test('never to who wrote it', async () => {
    const { manager, projectId } = await buildCase();
    const publication = await publish(manager, projectId, { tell: true });
    await comment(manager, publication.id);
    expect(await kindsOf(manager)).toEqual([]);
  });

  test('and no longer once it, or its publication, is deleted; what comes back is news again', async () => {
    const { staff, manager, client, projectId } = await buildCase();
    const publication = await publish(staff, projectId, { tell: true });
    const word = await comment(client, publication.id);
    const answer = await comment(staff, publication.id, { parentId: word.id });
    await staff.delete(`/publication-comments/${answer.id}`);
    expect(await kindsOf(client)).toEqual(['publication.new']);
    await manager.delete(`/publications/${publication.id}`);
    expect([await kindsOf(client), await kindsOf(staff)]).toEqual([[], []]);
    await manager.post(`/publications/${publication.id}/undelete`);
    expect(await kindsOf(client)).toEqual(['publication.new']);
  });
});

test('[WS-15] whoever looks at a sheet has read what they were told of it, and of no other', async () => {
  const { staff, client, projectId, companyId } = await buildCase();
  const { id: otherId } = await buildProject(app, { companyId });
  await publish(staff, projectId, { tell: true });
  await publish(staff, otherId, { tell: true });
  expect((await client.post('/notifications/read-all', { projectId })).status).toBe(204);
  expect((await newsOf(client)).filter(({ isRead }) => !isRead).map((one) => one.projectId)).toEqual([otherId]);
});

describe('[WS-15] before it is told, staff see whom it reaches by what', () => {
  const preview = (api: Api, projectId: string, body: object = {}) =>
    api.post(`/projects/${projectId}/telling-previews`, body);

  test('by the choices, numbers and refusals of the contacts, with the words and the cost of the SMS', async () => {
    await setSms(app, { saysStop: false, segmentPriceMills: 75 });
    const { staff, manager, client, other, people, second, projectId } = await buildCase();
    const sms = { topics: { publications: { isShown: true, mail: 'digest', sms: true } } };
    expect((await preview(staff, projectId)).body).toMatchObject({
      contacts: 2,
      mail: 2,
      digest: 0,
      sms: 0,
      smsText: '',
      costMills: 0,
    });
    const numbers = [someNumber(), someNumber()];
    await db().user.update({ where: { id: people.contact.id }, data: { mobile: numbers[0] ?? '' } });
    await db().user.update({ where: { id: second.id }, data: { mobile: numbers[1] ?? '' } });
    await client.patch('/me/notification-preferences', sms);
    await other.patch('/me/notification-preferences', sms);
    const { body, status } = await preview(staff, projectId, { act: 'finish' });
    expect([status, body]).toMatchObject([
      200,
      { contacts: 2, mail: 0, digest: 2, sms: 2, costMills: 2 * 75 * body.segments },
    ]);
    expect(body.smsText).toContain('Camille Équipe annonce la fin du chantier');
    expect(body.smsText).toMatch(new RegExp(`/worksites/${projectId}$`));
    await manager.post('/sms-refusals', { number: numbers[1] ?? '' });
    expect((await preview(staff, projectId)).body).toMatchObject({ contacts: 2, digest: 2, sms: 1 });
  });

  test('and says the words that leave', async () => {
    await setSms(app, { saysStop: true });
    const { staff, client, people, projectId } = await buildCase();
    await db().user.update({ where: { id: people.contact.id }, data: { mobile: someNumber() } });
    await client.patch('/me/notification-preferences', {
      topics: { publications: { isShown: true, mail: 'never', sms: true } },
    });
    const { body } = await preview(staff, projectId);
    await publish(staff, projectId, { tell: true });
    app.clock.set('2026-03-10T09:05:01.000Z');
    await tellDue(app);
    const sent = await db().smsMessage.findFirstOrThrow({ where: { recipientId: people.contact.id } });
    expect(body).toMatchObject({ smsText: sent.body, segments: sent.segments, costMills: sent.costMills, mail: 1 });
  });

  test('writes nothing, and is not a client’s to ask', async () => {
    const { staff, client, projectId } = await buildCase();
    await preview(staff, projectId);
    expect(await db().notification.count({ where: { projectId } })).toBe(0);
    expect((await preview(client, projectId)).status).toBe(403);
    expect((await preview(staff, crypto.randomUUID())).status).toBe(404);
  });
});
