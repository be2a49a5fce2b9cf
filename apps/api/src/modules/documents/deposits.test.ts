import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Api, signedIn } from '../../testing/api.ts';
import { multipart, type SentFile } from '../../testing/multipart.ts';
import { buildCompany, buildContact, buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { buildProject } from '../projects/project.factory.ts';
import { sweepDeletedDocuments } from './delete-document.ts';

const app = useTestApp();
const systemDb = () => app.kernel.database.systemDb('test');
let manager: Api;
let png: Buffer;

beforeAll(async () => {
  manager = await signedIn(app, await buildStaff(app, 'manager'));
  const look = { width: 900, height: 300, channels: 3, background: '#1f5fbf' } as const;
  png = await sharp({ create: look }).png().toBuffer();
});

const plan = (name = 'Plan du rez-de-chaussée.png'): SentFile => ({ name, contents: png });

const deposit = (companyId: string, fields: Record<string, string> = {}, files = [plan()], api = manager) =>
  api.send({ method: 'POST', url: `/api/v1/companies/${companyId}/documents`, ...multipart(files, 'file', fields) });

const idsOf = ({ body }: { body: { rows: { id: string }[] } }) => body.rows.map(({ id }) => id);

async function scene() {
  const contact = await buildContact(app);
  const { companyId } = contact as { companyId: string };
  return { companyId, contact, client: await signedIn(app, contact) };
}

const forClient = { isVisibleToClient: 'true' };

describe('[WS-03] staff deposit the documents of a company', () => {
  test.each([
    ['Récapitulatif du 01/02/2026', 'Récapitulatif du 01-02-2026.png'],
    ['../../etc\\passwd', 'etc-passwd.png'],
    ['/', 'document.png'],
  ])('[AG-31] a title that reads like a path (%s) names no folder to whoever saves the file', async (title, name) => {
    const { companyId } = await scene();
    const { body } = await deposit(companyId, { title });
    expect(body).toMatchObject({ title, fileName: name });
    const { headers } = await manager.get(`/documents/${body.id}/file`);
    expect(headers['content-disposition']).toContain(`filename*=UTF-8''${encodeURIComponent(name)}`);
    expect(headers['content-disposition']).not.toMatch(/[/\\]/);
  });

  test('with a title, a kind, a day and a level of access, and the file comes back byte for byte', async () => {
    const { companyId } = await scene();
    const fields = { ...forClient, title: 'Plan signé', kind: 'plan', documentOn: '2026-03-02' };
    const answer = await deposit(companyId, fields);
    expect(answer).toMatchObject({
      status: 201,
      body: {
        companyId,
        title: 'Plan signé',
        kind: 'plan',
        documentOn: '2026-03-02',
        isVisibleToClient: true,
        state: 'ready',
        fileName: 'Plan signé.png',
        contentType: 'image/png',
        hasPreview: true,
      },
    });
    const file = await manager.get(`/documents/${answer.body.id}/file`);
    expect(file.raw.equals(png)).toBe(true);
    expect(file.headers['content-disposition']).toMatch(/^attachment;/);
    expect(file.headers['content-security-policy']).toContain('sandbox');
    expect((await manager.get(`/documents/${answer.body.id}/preview`)).headers['content-type']).toBe('image/webp');
  });

  test('with nothing said: named as its file, of no particular kind, and the staff’s alone', async () => {
    const { companyId, client } = await scene();
    const { body } = await deposit(companyId);
    const said = { title: 'Plan du rez-de-chaussée', kind: 'other', documentOn: null, isVisibleToClient: false };
    expect(body).toMatchObject(said);
    expect((await client.get(`/documents/${body.id}`)).status).toBe(404);
  });

  test('on one of its contracts or projects, never on another company’s', async () => {
    const { companyId, client } = await scene();
    const project = await buildProject(app, { companyId, title: 'Villa Rose' });
    const terms = { companyId, kind: 'hosting', title: 'Hébergement', startsOn: '2026-01-01' };
    const contract = (await manager.post('/contracts', terms)).body;
    const { body } = await deposit(companyId, { ...forClient, projectId: project.id, contractId: contract.id });
    expect(body).toMatchObject({ projectTitle: 'Villa Rose', contractTitle: 'Hébergement' });
    await deposit(companyId, forClient);
    for (const reader of [manager, client])
      expect(idsOf(await reader.get(`/documents?projectId=${project.id}`))).toEqual([body.id]);
    const foreign = await buildProject(app);
    expect(await deposit(companyId, { projectId: foreign.id })).toMatchObject({
      status: 422,
      body: { fields: { projectId: 'other_company' } },
    });
    const missing = '019a0000-0000-7000-8000-eeeeeeeeeeee';
    expect((await deposit(companyId, { contractId: missing })).body.fields).toEqual({
      contractId: 'unknown_reference',
    });
    expect((await deposit(missing)).status).toBe(404);
  });

  test.each([
    [{ name: 'plan.exe', contents: 'MZ' }, {}, { code: 'file.not_allowed' }],
    [{ name: 'plan.pdf', contents: 'pas un PDF' }, {}, { code: 'file.wrong_type' }],
    [{ name: 'plan.pdf', contents: '' }, {}, { code: 'file.empty' }],
    [undefined, {}, { fields: { file: 'required' } }],
    ['plan' as const, { kind: 'recap' }, { fields: { kind: 'invalid_value' } }],
    ['plan' as const, { documentOn: '2026-02-30' }, { fields: { documentOn: 'invalid_date' } }],
    ['plan' as const, { isVisibleToClient: 'perhaps' }, { fields: { isVisibleToClient: 'invalid_value' } }],
    ['plan' as const, { pitch: '1' }, { fields: { pitch: 'unrecognized_key' } }],
  ])('%j with %j is refused and leaves nothing', async (file, fields, body) => {
    const company = await buildCompany(app);
    const answer = await deposit(company.id, fields, file ? [file === 'plan' ? plan() : file] : []);
    expect([400, 422]).toContain(answer.status);
    expect(answer.body).toMatchObject(body);
    expect(await systemDb().document.count({ where: { companyId: company.id } })).toBe(0);
  });

  test('a list is narrowed by kind, by access and by day', async () => {
    const { companyId } = await scene();
    const { body: signed } = await deposit(companyId, { kind: 'contract', documentOn: '2026-03-02' });
    const { body: shown } = await deposit(companyId, { ...forClient, kind: 'plan', documentOn: '2026-04-01' });
    const of = `/documents?companyId=${companyId}`;
    expect(idsOf(await manager.get(`${of}&kind=contract`))).toEqual([signed.id]);
    expect(idsOf(await manager.get(`${of}&isVisibleToClient=true`))).toEqual([shown.id]);
    expect(idsOf(await manager.get(`${of}&documentOn.from=2026-03-31`))).toEqual([shown.id]);
  });
});

describe('[WS-03] a document is found by whom its level of access names', () => {
  test('one of the staff does not exist for the client: list, item, file, picture, search', async () => {
    const { companyId, client } = await scene();
    const { body } = await deposit(companyId, { title: 'Marge confidentielle' });
    for (const part of ['', '/file', '/preview'])
      expect((await client.get(`/documents/${body.id}${part}`)).status).toBe(404);
    expect((await client.get('/documents')).body.rows).toEqual([]);
    expect((await client.get('/search?q=confidentielle')).raw.toString()).not.toContain('Marge');
    expect((await manager.get('/search?q=confidentielle')).raw.toString()).toContain('Marge');
  });

  test('one of the client is read and downloaded by them, without what concerns the staff, and by no other', async () => {
    const { companyId, client, contact } = await scene();
    const { body } = await deposit(companyId, forClient);
    const [row] = (await client.get('/documents')).body.rows;
    expect(row).toMatchObject({ id: body.id, kind: 'other', fileName: 'Plan du rez-de-chaussée.png' });
    expect(row).not.toHaveProperty('isVisibleToClient');
    expect((await client.get(`/documents/${body.id}/file`)).status).toBe(200);
    const stranger = await signedIn(app, await buildContact(app));
    const few = await signedIn(app, await buildContact(app, { companyId: contact.companyId, ticketScope: 'own' }));
    for (const other of [stranger, few]) expect((await other.get(`/documents/${body.id}/file`)).status).toBe(404);
  });

  test('[WS-20] one of a worksite is read by whoever reaches that worksite, when its level of access is the client’s', async () => {
    const { companyId } = await scene();
    const few = await signedIn(app, await buildContact(app, { companyId, ticketScope: 'own' }));
    const { id: projectId } = await buildProject(app, { companyId });
    const shown = await deposit(companyId, { ...forClient, title: 'Plan du rez-de-chaussée', projectId });
    const hidden = await deposit(companyId, { title: 'Plan des marges', projectId });
    expect((await few.get(`/documents/${shown.body.id}/file`)).status).toBe(200);
    expect((await few.get(`/documents/${hidden.body.id}`)).status).toBe(404);
    expect(idsOf(await few.get('/documents'))).toEqual([shown.body.id]);
    const found = (await few.get('/search?q=plan')).raw.toString();
    expect(found).toContain(shown.body.id);
    expect(found).not.toContain(hidden.body.id);
  });

  test('the level changes, what was and what is are recorded with who did it', async () => {
    const { companyId, client } = await scene();
    const { body } = await deposit(companyId);
    const shown = await manager.patch(`/documents/${body.id}`, { isVisibleToClient: true });
    expect(shown.body.isVisibleToClient).toBe(true);
    expect((await client.get(`/documents/${body.id}`)).status).toBe(200);
    await manager.patch(`/documents/${body.id}`, { isVisibleToClient: false });
    expect((await client.get(`/documents/${body.id}`)).status).toBe(404);
    const changes = await systemDb().change.findMany({
      where: { entity: 'document', entityId: body.id, action: 'updated' },
      orderBy: { seq: 'asc' },
    });
    expect(changes).toMatchObject([
      { before: { isVisibleToClient: false }, after: { isVisibleToClient: true }, actorId: expect.any(String) },
      // Whoever could read it hears that it is gone.
      { after: { isVisibleToClient: false }, audience: { isVisibleToClient: true } },
    ]);
  });

  test('telling a contact of it makes it theirs, and that is recorded too', async () => {
    const { companyId, contact } = await scene();
    const { body } = await deposit(companyId);
    expect((await manager.post(`/documents/${body.id}/mail`, { recipientIds: [contact.id] })).status).toBe(202);
    const where = { entity: 'document', entityId: body.id, action: 'updated' };
    expect(await systemDb().change.findMany({ where })).toMatchObject([{ after: { isVisibleToClient: true } }]);
  });

  test('what is said of it changes; a recap stays what it was issued as', async () => {
    const { companyId } = await scene();
    const { body } = await deposit(companyId);
    const said = { title: 'Attestation décennale', kind: 'certificate', documentOn: '2026-05-04' };
    expect((await manager.patch(`/documents/${body.id}`, said)).body).toMatchObject(said);
    const recap = await systemDb().document.create({ data: { companyId, kind: 'recap', title: 'Mars', input: {} } });
    const answer = await manager.patch(`/documents/${recap.id}`, { kind: 'plan' });
    expect(answer).toMatchObject({ status: 422, body: { fields: { kind: 'issued' } } });
    expect((await manager.patch(`/documents/${recap.id}`, { title: 'Mars 2026' })).status).toBe(200);
  });

  test('a client and a technician neither deposit, nor change, nor delete', async () => {
    const { companyId, client } = await scene();
    const { body } = await deposit(companyId, forClient);
    const technician = await signedIn(app, await buildStaff(app, 'technician'));
    for (const other of [client, technician]) {
      expect((await deposit(companyId, {}, [plan()], other)).status).toBe(403);
      expect((await other.patch(`/documents/${body.id}`, { title: 'x' })).status).toBe(403);
      expect((await other.delete(`/documents/${body.id}`)).status).toBe(403);
      expect((await other.post(`/documents/${body.id}/restore`)).status).toBe(403);
    }
  });
});

describe('[WS-03] a document that was deleted', () => {
  test('is gone for everyone, and comes back as it was', async () => {
    const { companyId, client } = await scene();
    const { body } = await deposit(companyId, forClient);
    expect((await manager.delete(`/documents/${body.id}`)).status).toBe(204);
    for (const reader of [client, manager]) {
      expect((await reader.get(`/documents/${body.id}/file`)).status).toBe(404);
      expect((await reader.get('/search?q=rez-de-chauss')).raw.toString()).not.toContain(body.id);
    }
    expect((await manager.delete(`/documents/${body.id}`)).status).toBe(404);
    expect((await manager.post(`/documents/${body.id}/restore`)).status).toBeLessThan(300);
    expect((await client.get(`/documents/${body.id}/file`)).status).toBe(200);
    expect((await manager.post(`/documents/${body.id}/restore`)).status).toBe(404);
  });

  test('was no acceptance report: one that both sides have is kept', async () => {
    const { id: projectId, companyId } = await buildProject(app);
    const { body } = await deposit(companyId);
    const said = { heldOn: new Date('2026-03-01'), place: 'x', outcome: 'without_reserves' } as const;
    const report = { ...said, reference: body.id, projectId, companyId, documentId: body.id };
    await systemDb().acceptanceReport.create({ data: report });
    const answer = await manager.delete(`/documents/${body.id}`);
    expect(answer).toMatchObject({ status: 409, body: { code: 'document.of_report' } });
  });

  test('of two who delete it at once, one does', async () => {
    const { companyId } = await scene();
    const { body } = await deposit(companyId);
    const answers = await Promise.all([1, 2].map(() => manager.delete(`/documents/${body.id}`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 404]);
  });

  test('after thirty days it does not come back, and the night removes its file; the others stay', async () => {
    const { companyId } = await scene();
    const [old, fresh] = [await deposit(companyId), await deposit(companyId)];
    app.clock.set('2026-06-01T08:00:00.000Z');
    await manager.delete(`/documents/${old.body.id}`);
    app.clock.set('2026-06-15T08:00:00.000Z');
    await manager.delete(`/documents/${fresh.body.id}`);
    const { storageKey } = await systemDb().document.findUniqueOrThrow({ where: { id: old.body.id } });
    app.clock.set('2026-07-01T09:00:00.000Z');
    expect((await manager.post(`/documents/${old.body.id}/restore`)).status).toBe(404);
    await sweepDeletedDocuments(app.kernel);
    await sweepDeletedDocuments(app.kernel);
    const left = await systemDb().document.findMany({ where: { companyId } });
    expect(left.map(({ id }) => id)).toEqual([fresh.body.id]);
    expect(await app.kernel.storage.has(storageKey as string)).toBe(false);
    expect((await manager.post(`/documents/${fresh.body.id}/restore`)).status).toBeLessThan(300);
  });
});
