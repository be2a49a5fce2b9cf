import { randomUUID } from 'node:crypto';
import { richTextOf } from '@guichet/dto/core/rich-text-reading';
import { describe, expect, test } from 'vitest';
import { api, signedIn } from '../../testing/api.ts';
import { openStream } from '../../testing/live-stream.ts';
import { buildContact, buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { openSession } from '../identity/public.ts';
import { buildSheet, comment, publish } from './publication.factory.ts';

const app = useTestApp();

interface Heard {
  id: string;
  entity: string;
  entityId: string;
  action: string;
  actorId: string | null;
  place?: Record<string, string | null>;
}

/** The changes that a stream has told, with the ids that it resumes from. */
const changesIn = (text: string): Heard[] =>
  text
    .split('\n\n')
    .filter((message) => message.includes('event: change'))
    .map((message) => ({
      id: /^id: (\S+)/m.exec(message)?.[1] ?? '',
      ...JSON.parse(message.slice(message.indexOf('data: ') + 6)),
    }));

/** What a stream has told of a sheet, as `entity action`. */
const told = (text: string, projectId: string): string[] =>
  changesIn(text)
    .filter(({ place }) => place?.projectId === projectId)
    .map(({ entity, action }) => `${entity} ${action}`);

describe('[WS-06] what one writes on a sheet the others hear within a second', () => {
  test('what is published after a page has read its sheet, and before it listens, is told when it does', async () => {
    const { projectId, people, staff } = await buildSheet(app);
    await publish(staff, projectId);
    const { refreshToken } = await openSession(app.kernel, people.contact.id, { userAgent: 'test', address: '::1' });
    const cookie = `guichet_refresh=${refreshToken}`;
    const page = await api(app, { cookie }).post('/auth/refresh');
    const bearer = { authorization: `Bearer ${page.body.accessToken}` };
    const read = await api(app, bearer).get(`/projects/${projectId}/publications`);
    expect(read.body.rows).toHaveLength(1);
    const { id } = await publish(staff, projectId);
    const late = await openStream(app, people.contact, { lastId: page.body.liveMark });
    await expect.poll(late.text).toContain(id);
  });

  test('each act, with what is needed to put it in its place', async () => {
    const { projectId, people, staff, manager, client } = await buildSheet(app);
    const [atHome, onSite] = [await openStream(app, people.contact), await openStream(app, people.technician)];
    const { id } = await publish(staff, projectId);
    const said = await comment(client, id);
    const answer = await comment(staff, id, { parentId: said.id });
    await staff.patch(`/publications/${id}`, { body: richTextOf('Autre') });
    await staff.post(`/publications/${id}/cancel`, { reason: 'Refait' });
    await staff.post(`/publications/${id}/restore`);
    await client.delete(`/publication-comments/${said.id}`);
    await manager.delete(`/publications/${id}`);
    await manager.post(`/publications/${id}/undelete`);
    const all = [
      'publication published',
      'publicationComment created',
      'publicationComment created',
      'publication updated',
      'publication cancelled',
      'publication restored',
      'publicationComment deleted',
      'publication deleted',
      'publication undeleted',
    ];
    for (const stream of [atHome, onSite]) await expect.poll(() => told(stream.text(), projectId)).toEqual(all);
    const heard = changesIn(atHome.text());
    expect(heard.find(({ entityId }) => entityId === answer.id)).toMatchObject({
      actorId: people.technician.id,
      place: { projectId, publicationId: id, parentId: said.id },
    });
    expect(heard.find(({ action }) => action === 'published')?.place).toEqual({ projectId, publicationId: id });
    // The words themselves are read through the API, in the shape that each may read.
    expect(atHome.text()).not.toContain('Dalle coulée');
  });

  test('a draft is heard by staff alone until it is published; a project that is finished says so', async () => {
    const { projectId, people, staff } = await buildSheet(app);
    const [atHome, onSite] = [await openStream(app, people.contact), await openStream(app, people.technician)];
    const draft = await publish(staff, projectId, { state: 'draft', marksFinished: true });
    await staff.patch(`/publications/${draft.id}`, { body: richTextOf('Mieux') });
    await staff.post(`/publications/${draft.id}/publish`, {});
    const public_ = ['publication published', 'project finished'];
    await expect.poll(() => told(atHome.text(), projectId)).toEqual(public_);
    await expect
      .poll(() => told(onSite.text(), projectId))
      .toEqual(['publication created', 'publication updated', ...public_]);
    const other = await publish(staff, projectId, { state: 'draft' });
    await staff.delete(`/publications/${other.id}`);
    await publish(staff, projectId);
    await expect.poll(() => told(atHome.text(), projectId)).toHaveLength(3);
    expect(atHome.text()).not.toContain(other.id);
  });

  test('another company hears nothing of it', async () => {
    const { projectId, staff, client } = await buildSheet(app);
    const stranger = await buildContact(app);
    const stream = await openStream(app, stranger);
    await comment(client, (await publish(staff, projectId)).id);
    const { projectId: own, staff: other } = await buildSheet(app);
    await publish(other, own);
    const theirs = await signedIn(app, await buildStaff(app, 'manager'));
    const opened = await theirs.post('/projects', { companyId: stranger.companyId, title: 'Le leur' });
    await expect.poll(stream.text).toContain(opened.body.id);
    expect(stream.text()).not.toContain(projectId);
    expect(stream.text()).not.toContain(own);
  });

  test('who was away catches up, without loss and without double', async () => {
    const { projectId, people, staff, client } = await buildSheet(app);
    const before = await openStream(app, people.contact);
    const { id } = await publish(staff, projectId);
    await expect.poll(() => told(before.text(), projectId)).toHaveLength(1);
    const lastId = changesIn(before.text()).at(-1)?.id ?? '';
    before.leave();
    const missed = [];
    for (let n = 0; n < 10; n += 1) missed.push((await comment(client, id)).id);
    const after = await openStream(app, people.contact, { lastId });
    const live = (await comment(staff, id)).id;
    await expect.poll(after.text).toContain(live);
    const heard = changesIn(after.text()).filter(({ place }) => place?.projectId === projectId);
    expect(heard.map(({ entityId }) => entityId)).toEqual([...missed, live]);
  });
});

describe('[WS-06] who is on a sheet shows', () => {
  const say = (person: { put(url: string, body: object): Promise<{ status: number; body: unknown }> }, id: string) => {
    const tab = randomUUID();
    return (activity: string) => person.put(`/projects/${id}/presence`, { tab, activity });
  };
  const presenceIn = (text: string, projectId: string): string[] =>
    text
      .split('\n\n')
      .filter((message) => message.includes('event: presence') && message.includes(projectId))
      .map((message) => JSON.parse(message.slice(message.indexOf('data: ') + 6)).people)
      .map((people: { name: string; activity: string }[]) =>
        people.map(({ name, activity }) => `${name} ${activity}`).join(),
      );

  test('to staff and to the client, reading or writing, and to nobody of another company', async () => {
    const { projectId, people, staff, client } = await buildSheet(app);
    const [atHome, onSite, elsewhere] = [
      await openStream(app, people.contact),
      await openStream(app, people.technician),
      await openStream(app, await buildContact(app)),
    ];
    const foreman = say(staff, projectId);
    await foreman('reading');
    await foreman('writing');
    await expect
      .poll(() => presenceIn(atHome.text(), projectId))
      .toEqual(['Camille Équipe reading', 'Camille Équipe writing']);
    const there = await say(client, projectId)('reading');
    expect(there.body).toMatchObject({ people: [{ activity: 'writing' }, { name: 'Alex Contact' }] });
    await foreman('gone');
    await expect.poll(() => presenceIn(onSite.text(), projectId).at(-1)).toBe('Alex Contact reading');
    await expect.poll(() => presenceIn(atHome.text(), projectId).at(-1)).toBe('Alex Contact reading');
    expect(elsewhere.text()).not.toContain(projectId);
  });

  test('nobody is present on the sheet of another company', async () => {
    const { projectId } = await buildSheet(app);
    const stranger = await signedIn(app, await buildContact(app));
    expect((await say(stranger, projectId)('reading')).status).toBe(404);
  });
});
