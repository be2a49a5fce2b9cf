import { richTextOf } from '@guichet/dto/core/rich-text-reading';
import { describe, expect, test } from 'vitest';
import { createPdfRenderer } from '../../kernel/pdf/pdf-renderer.ts';
import { type Api, signedIn } from '../../testing/api.ts';
import { buildContact, buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { printSheet } from './print-sheet.ts';
import { sheetTemplates } from './public.ts';
import { buildSheet, comment, publish } from './publication.factory.ts';
import { printOf, redPhoto } from './sheet-print.factory.ts';

const app = useTestApp({ pdf: createPdfRenderer({ templates: sheetTemplates }) });
const db = () => app.kernel.database.systemDb('test');
const printed = (person: Api, projectId: string, fields?: object) => printOf(app, person, projectId, fields);

describe('[WS-16] a sheet is printed at any time', () => {
  test('its head, then what was published, with date, author and what was said', async () => {
    const { projectId, staff, client, people } = await buildSheet(app);
    await db().project.update({
      where: { id: projectId },
      data: { title: 'Extension sud', startsOn: new Date('2026-01-05'), plannedEndOn: new Date('2026-06-30') },
    });
    const { reference } = await db().project.findUniqueOrThrow({ where: { id: projectId } });
    const at = (publishedAt: string, words: string) =>
      publish(staff, projectId, { publishedAt, body: richTextOf(words) });
    const first = await at('2026-01-20T09:05:00.000Z', 'Fouilles ouvertes');
    await at('2026-02-02T15:30:00.000Z', 'Dalle coulée');
    await comment(client, first.id, { body: 'Bonne nouvelle' });
    const { text, totalPages } = await printed(client, projectId);
    const { technician, contact } = people;
    for (const told of [
      reference,
      'Extension sud',
      '5 janvier 2026',
      '30 juin 2026',
      // The clock of the business, in winter.
      '20 janvier 2026 à 10:05',
      '2 février 2026 à 16:30',
      `${technician.firstName} ${technician.lastName}`,
      `${contact.firstName} ${contact.lastName}`,
      '1 commentaire',
      'Bonne nouvelle',
      'page 1 / 1',
    ])
      expect(text).toContain(told);
    expect(totalPages).toBe(1);
    expect(text.indexOf('Dalle coulée')).toBeLessThan(text.indexOf('Fouilles ouvertes'));
    const oldest = (await printed(client, projectId, { order: 'oldest' })).text;
    expect(oldest.indexOf('Fouilles')).toBeLessThan(oldest.indexOf('Dalle'));
  });

  test('in the summer the clock of the business is an hour further', async () => {
    const { projectId, staff } = await buildSheet(app);
    app.clock.set('2026-08-01T09:00:00.000Z');
    await publish(staff, projectId, { publishedAt: '2026-07-20T09:05:00.000Z' });
    expect((await printed(staff, projectId)).text).toContain('20 juillet 2026 à 11:05');
    app.clock.set('2026-03-10T09:00:00.000Z');
  });

  test('in the language of who asks', async () => {
    const { projectId, companyId, staff } = await buildSheet(app);
    await publish(staff, projectId, { publishedAt: '2026-02-02T15:30:00.000Z' });
    const { id } = await buildContact(app, { companyId });
    await db().user.update({ where: { id }, data: { language: 'en' } });
    const english = await signedIn(app, { id });
    const { text } = await printed(english, projectId);
    expect(text).toContain('Progress sheet');
    expect(text).toContain('2 February 2026 at 16:30');
    expect(text).not.toContain('Fiche');
  });

  test('a sheet on which nothing was published is a page that says so', async () => {
    const { projectId, client } = await buildSheet(app);
    const { text, totalPages } = await printed(client, projectId);
    expect(totalPages).toBe(1);
    expect(text).toContain('Rien n’a encore été publié.');
  });

  test('until it is made it has no file and says how far it is; it is among the documents', async () => {
    const { projectId, staff, client } = await buildSheet(app);
    const asked = await staff.post(`/projects/${projectId}/sheet-prints`, {});
    expect(asked.body).toMatchObject({ state: 'pending', progress: 0, isVisibleToClient: false });
    const path = `/documents/${asked.body.id}`;
    const clients = (await client.post(`/projects/${projectId}/sheet-prints`, {})).body;
    expect(clients).toMatchObject({ state: 'pending', progress: 0 });
    expect(clients).not.toHaveProperty('failure');
    expect(await staff.get(`${path}/file`)).toMatchObject({ status: 404, body: { code: 'document.not_ready' } });
    await printSheet(app.kernel, asked.body.id);
    expect((await staff.get(path)).body).toMatchObject({ state: 'ready', progress: 100 });
    const listed = await staff.get(`/documents?companyId=${asked.body.companyId}&kind=sheet_print`);
    expect(listed.body.rows.map(({ id }: { id: string }) => id)).toEqual([clients.id, asked.body.id]);
    await printSheet(app.kernel, asked.body.id);
    expect((await staff.get(path)).body.readyAt).toBe(listed.body.rows[1].readyAt);
  });

  test('an unknown order is refused by naming the field', async () => {
    const { projectId, staff } = await buildSheet(app);
    const answer = await staff.post(`/projects/${projectId}/sheet-prints`, { order: 'random' });
    expect([400, 422]).toContain(answer.status);
    expect(Object.keys(answer.body.fields)).toEqual(['order']);
  });
});

describe('[WS-16] what is printed is what the company can read', () => {
  test('never a draft nor what was deleted, whoever asks', async () => {
    const { projectId, staff, manager, client } = await buildSheet(app);
    const words = (said: string) => ({ body: richTextOf(said) });
    await publish(staff, projectId, words('Annoncé'));
    await publish(staff, projectId, { ...words('Brouillon secret'), state: 'draft' });
    const deleted = await publish(staff, projectId, words('Effacé depuis'));
    await manager.delete(`/publications/${deleted.id}`);
    for (const person of [staff, client]) {
      const { text } = await printed(person, projectId);
      expect(text).toContain('Annoncé');
      expect(text).not.toMatch(/Brouillon|Effacé/);
    }
  });

  test('another company’s sheet is not there to print, nor its print to read', async () => {
    const { projectId, companyId, client } = await buildSheet(app);
    const stranger = await signedIn(app, await buildContact(app));
    expect((await stranger.post(`/projects/${projectId}/sheet-prints`, {})).status).toBe(404);
    const { id } = await printed(client, projectId);
    expect((await stranger.get(`/documents/${id}/file`)).status).toBe(404);
    const colleague = await signedIn(app, await buildContact(app, { companyId }));
    expect((await colleague.get(`/documents/${id}/file`)).status).toBe(200);
  });

  test('what staff had printed stays theirs; a contact of few tickets reads what they asked for, and no more', async () => {
    const { projectId, companyId, staff, client } = await buildSheet(app);
    const own = await signedIn(app, await buildContact(app, { companyId, ticketScope: 'own' }));
    const theirs = await printed(staff, projectId);
    const clients = await printed(client, projectId);
    const mine = await printed(own, projectId);
    expect(new Set([theirs.id, clients.id, mine.id]).size).toBe(3);
    expect((await client.get(`/documents/${theirs.id}`)).status).toBe(404);
    expect((await own.get(`/documents/${clients.id}`)).status).toBe(404);
    expect((await own.get('/documents')).body.rows.map(({ id }: { id: string }) => id)).toEqual([mine.id]);
  });

  test('[WS-01] what the business hides from clients of their company is not on it', async () => {
    const { projectId, companyId, staff } = await buildSheet(app);
    await db().company.update({ where: { id: companyId }, data: { addressLine1: '7 rue Cachée', city: 'Douai' } });
    expect((await printed(staff, projectId)).text).toContain('7 rue Cachée');
    const superadmin = await signedIn(app, await buildStaff(app, 'superadmin'));
    const set = (mode: string) => superadmin.patch('/settings', { 'clientAccounts.companyAddressLine1': mode });
    expect((await set('hidden')).status).toBe(200);
    const { text } = await printed(staff, projectId);
    expect(text).toContain('Douai');
    expect(text).not.toContain('7 rue Cachée');
    await set('shown');
  });
});

describe('[WS-16] the same sheet asked twice is the same document', () => {
  test('until something of it changes', async () => {
    const { projectId, staff, client } = await buildSheet(app);
    const published = await publish(staff, projectId);
    const ask = async (fields: object = {}) =>
      (await client.post(`/projects/${projectId}/sheet-prints`, fields)).body.id;
    const first = await ask();
    expect(await ask()).toBe(first);
    await printSheet(app.kernel, first);
    expect(await ask()).toBe(first);
    expect(await ask({ order: 'oldest' })).not.toBe(first);
    const changes = [
      () => comment(client, published.id),
      () => staff.post(`/publications/${published.id}/cancel`, { reason: 'Refait' }),
      () => redPhoto(app, published),
      () => db().project.update({ where: { id: projectId }, data: { title: 'Autre titre' } }),
    ];
    const seen = new Set([first]);
    for (const change of changes) {
      await change();
      const next = await ask();
      expect(seen.has(next)).toBe(false);
      seen.add(next);
    }
  });

  test('also for two who ask at once', async () => {
    const { projectId, client } = await buildSheet(app);
    const ask = () => client.post(`/projects/${projectId}/sheet-prints`, {});
    const answers = await Promise.all([ask(), ask(), ask()]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
  });

  test('what was said and taken back while it was drawn is never given again', async () => {
    const { projectId, staff, client } = await buildSheet(app);
    const published = await publish(staff, projectId);
    const asked = (await client.post(`/projects/${projectId}/sheet-prints`, {})).body;
    const said = await comment(client, published.id, { body: 'Repris aussitôt' });
    await printSheet(app.kernel, asked.id);
    await client.delete(`/publication-comments/${said.id}`);
    expect((await client.post(`/projects/${projectId}/sheet-prints`, {})).body.id).not.toBe(asked.id);
  });

  test('one that failed is asked for anew', async () => {
    const { projectId, client } = await buildSheet(app);
    const first = (await client.post(`/projects/${projectId}/sheet-prints`, {})).body;
    await db().document.update({ where: { id: first.id }, data: { state: 'failed' } });
    expect((await client.post(`/projects/${projectId}/sheet-prints`, {})).body.id).not.toBe(first.id);
  });
});
