import { describe, expect, test } from 'vitest';
import { signedIn } from '../../testing/api.ts';
import { buildContact } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { saveLogo } from '../settings/public.ts';
import { buildSheet, publish } from './publication.factory.ts';

const app = useTestApp();
const db = () => app.kernel.database.systemDb('test');

const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('[WS-04] the head of a sheet', () => {
  test('has the logo of the business, the client and their address, the number, the title and the days', async () => {
    const { projectId, companyId, client } = await buildSheet(app);
    await db().company.update({
      where: { id: companyId },
      data: { name: 'SCI des Tilleuls', addressLine1: '3 rue des Lilas', postalCode: '44000', city: 'Nantes' },
    });
    await db().project.update({
      where: { id: projectId },
      data: { reference: 'CH-1', startsOn: new Date('2026-03-02'), plannedEndOn: new Date('2026-06-30') },
    });
    expect((await client.get(`/projects/${projectId}/progress-sheet`)).body).toMatchObject({
      reference: 'CH-1',
      title: 'Ravalement de la façade',
      business: { name: 'Guichet', hasLogo: false },
      company: { name: 'SCI des Tilleuls', addressLines: ['3 rue des Lilas', '44000 Nantes'] },
      addressLines: ['3 rue des Lilas', '44000 Nantes'],
      startsOn: '2026-03-02',
      plannedEndOn: '2026-06-30',
      finishedAt: null,
      newSince: null,
    });
    await saveLogo(app.kernel, DOT);
    await db().worksite.update({ where: { projectId }, data: { addressLine: '8 quai du Port', city: 'Pornic' } });
    const head = (await client.get(`/projects/${projectId}/progress-sheet`)).body;
    expect([head.business.hasLogo, head.addressLines]).toEqual([true, ['8 quai du Port', 'Pornic']]);
  });

  test('[WS-01] leaves out what the business hides of a company from its clients, and where the work is stays', async () => {
    const { projectId, companyId, client, staff, manager } = await buildSheet(app);
    const address = { addressLine1: '3 rue des Lilas', postalCode: '44000', city: 'Nantes' };
    await db().company.update({ where: { id: companyId }, data: address });
    const hide = async (mode: string) =>
      manager.patch('/settings', { 'clientAccounts.companyAddressLine1': mode, 'clientAccounts.companyCity': mode });
    expect((await hide('hidden')).status).toBe(200);
    const lines = async (person: typeof client) => (await person.get(`/projects/${projectId}/progress-sheet`)).body;
    expect(await lines(client)).toMatchObject({ company: { addressLines: ['44000'] }, addressLines: ['44000'] });
    expect(await lines(staff)).toMatchObject({ addressLines: ['3 rue des Lilas', '44000 Nantes'] });
    await db().worksite.update({ where: { projectId }, data: { addressLine: '8 quai du Port' } });
    expect((await lines(client)).addressLines).toEqual(['8 quai du Port']);
    await hide('shown');
  });

  test('says what its reader may do', async () => {
    const { projectId, staff, manager, client } = await buildSheet(app);
    const abilitiesOf = async (person: typeof staff) =>
      (await person.get(`/projects/${projectId}/progress-sheet`)).body.abilities;
    expect(await abilitiesOf(client)).toEqual({
      update: false,
      publish: false,
      delete: false,
      comment: true,
      print: true,
    });
    expect(await abilitiesOf(staff)).toEqual({
      update: false,
      publish: true,
      delete: false,
      comment: true,
      print: true,
    });
    expect(await abilitiesOf(manager)).toEqual({
      update: true,
      publish: true,
      delete: true,
      comment: true,
      print: true,
    });
    const stranger = await signedIn(app, await buildContact(app));
    expect((await stranger.get(`/projects/${projectId}/progress-sheet`)).status).toBe(404);
  });

  test('[WS-17] shows that the work is done, and how much there is to read', async () => {
    const { projectId, staff, client } = await buildSheet(app);
    const { publishedAt } = await publish(staff, projectId, { marksFinished: true });
    const head = (await client.get(`/projects/${projectId}/progress-sheet`)).body;
    expect(head).toMatchObject({ finishedAt: publishedAt, lastPublishedAt: publishedAt, publicationCount: 1 });
  });
});

describe('[WS-06] what came since a visit is new', () => {
  test('from the end of the visit before, however often the page is loaded again', async () => {
    app.clock.set('2026-03-10T09:00:00.000Z');
    const { projectId, client, staff } = await buildSheet(app);
    const visit = async () => (await client.post(`/projects/${projectId}/visits`)).body.newSince;
    const shown = async () => (await client.get(`/projects/${projectId}/progress-sheet`)).body.newSince;
    expect(await visit()).toBeNull();
    app.clock.set('2026-03-10T09:20:00.000Z');
    expect(await visit()).toBeNull();
    app.clock.set('2026-03-12T18:00:00.000Z');
    const end = await shown();
    expect(end).toMatch(/^2026-03-10T09:20:00/);
    expect(await visit()).toBe(end);
    app.clock.set('2026-03-12T18:10:00.000Z');
    expect([await shown(), await visit()]).toEqual([end, end]);
    expect((await staff.get(`/projects/${projectId}/progress-sheet`)).body.newSince).toBeNull();
  });

  test('two tabs of one moment make one visit, and nobody visits the sheet of another company', async () => {
    const { projectId, people, client } = await buildSheet(app);
    const answers = await Promise.all([1, 2, 3].map(() => client.post(`/projects/${projectId}/visits`)));
    expect(answers.map(({ status, body }) => [status, body.newSince])).toEqual(Array(3).fill([200, null]));
    expect(await db().sheetVisit.count({ where: { userId: people.contact.id } })).toBe(1);
    const stranger = await signedIn(app, await buildContact(app));
    expect((await stranger.post(`/projects/${projectId}/visits`)).status).toBe(404);
  });
});
