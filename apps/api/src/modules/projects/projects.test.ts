import { beforeAll, describe, expect, test } from 'vitest';
import { type Api, signedIn } from '../../testing/api.ts';
import { buildCompany, buildContact, buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { buildProject } from './project.factory.ts';

const app = useTestApp();
let manager: Api;
let companyId = '';

beforeAll(async () => {
  manager = await signedIn(app, await buildStaff(app, 'manager'));
  companyId = (await buildCompany(app, { name: 'SCI des Tilleuls' })).id;
});

const open = (fields: object = {}) => manager.post('/projects', { companyId, title: 'Extension du garage', ...fields });
const ids = ({ body }: { body: { rows: { id: string }[] } }) => body.rows.map(({ id }) => id);

describe('[WS-04] a worksite is opened for a company, with its one sheet', () => {
  test('it keeps its company, its days, who answers for it and where it is', async () => {
    const lead = await buildStaff(app, 'technician', { firstName: 'Nora', lastName: 'Petit' });
    const { status, body } = await open({
      leadId: lead.id,
      startsOn: '2026-03-02',
      plannedEndOn: '2026-06-30',
      worksite: { addressLine: '3 rue des Lilas', postcode: '44000', city: 'Nantes' },
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      kind: 'worksite',
      companyName: 'SCI des Tilleuls',
      leadName: 'Nora Petit',
      startsOn: '2026-03-02',
      plannedEndOn: '2026-06-30',
      isFinished: false,
      publicationCount: 0,
      worksite: { addressLine: '3 rue des Lilas', postcode: '44000', city: 'Nantes' },
      abilities: { update: true },
    });
    const sheets = app.kernel.database.systemDb('test').progressSheet;
    expect(await sheets.count({ where: { projectId: body.id, companyId } })).toBe(1);
  });

  test('its number is the next of the year, and one that was typed by hand is left out of the series', async () => {
    app.clock.set('2031-05-04T09:00:00.000Z');
    expect((await open()).body.reference).toBe('CH-2031-0001');
    expect((await open({ reference: ' ch-2031-0002 ' })).body.reference).toBe('CH-2031-0002');
    expect((await open()).body.reference).toBe('CH-2031-0003');
  });

  test('the year is the one of the business, not of Greenwich', async () => {
    app.clock.set('2032-12-31T23:30:00.000Z');
    expect((await open()).body.reference).toBe('CH-2033-0001');
  });

  test('eight opened at the same moment get eight numbers', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => open()));
    expect(new Set(answers.map(({ body }) => body.reference)).size).toBe(8);
  });

  test('a number that is taken, in whatever case, names the field', async () => {
    await open({ reference: 'Villa Rose' });
    const answer = await open({ reference: 'villa  rose' });
    expect(answer).toMatchObject({ status: 409, body: { fields: { reference: 'already_used' } } });
  });

  test.each([
    [{ startsOn: '2026-03-02', plannedEndOn: '2026-03-01' }, 422, { plannedEndOn: 'before_start' }],
    [{ startsOn: '2026-02-30' }, 400, { startsOn: 'invalid_date' }],
    [{ companyId: '019a0000-0000-7000-8000-eeeeeeeeeeee' }, 422, { companyId: 'unknown_reference' }],
    [{ title: ' ' }, 400, { title: 'required' }],
    [{ reference: 'x'.repeat(41) }, 400, { reference: 'too_big' }],
    [{ pitch: 1 }, 400, { pitch: 'unrecognized_key' }],
  ])('%j is refused with the field that is wrong', async (fields, status, named) => {
    expect(await open(fields)).toMatchObject({ status, body: { fields: named } });
  });

  test('a contact does not answer for it', async () => {
    const contact = await buildContact(app);
    expect((await open({ leadId: contact.id })).body.fields).toEqual({ leadId: 'not_active_staff' });
  });
});

describe('[WS-04] what is said of a worksite changes', () => {
  test('one field at a time, the others stay', async () => {
    const { body } = await open({ startsOn: '2026-03-02', worksite: { city: 'Nantes', postcode: '44000' } });
    const changed = await manager.patch(`/projects/${body.id}`, { title: 'Garage double', worksite: { city: 'Rezé' } });
    expect(changed.body).toMatchObject({
      title: 'Garage double',
      startsOn: '2026-03-02',
      worksite: { city: 'Rezé', postcode: '44000' },
      version: body.version + 1,
    });
    const emptied = await manager.patch(`/projects/${body.id}`, { startsOn: null, worksite: { postcode: ' ' } });
    expect(emptied.body).toMatchObject({ startsOn: null, worksite: { city: 'Rezé', postcode: null } });
  });

  test('its end never comes before its start, whichever of them moves', async () => {
    const { body } = await open({ startsOn: '2026-03-02', plannedEndOn: '2026-03-20' });
    const answer = await manager.patch(`/projects/${body.id}`, { startsOn: '2026-03-21' });
    expect(answer).toMatchObject({ status: 422, body: { fields: { plannedEndOn: 'before_start' } } });
  });

  test('of two who change it at once, the second sees what the first wrote', async () => {
    const { id } = await buildProject(app, { companyId });
    const match = { 'if-match': '"1"' };
    const answers = await Promise.all([
      manager.patch(`/projects/${id}`, { title: 'Un' }, match),
      manager.patch(`/projects/${id}`, { title: 'Deux' }, match),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });
});

describe('[WS-05] a worksite is found', () => {
  test('by its number, in whatever case, and by a word of its title, company or place', async () => {
    const { id } = await buildProject(app, { companyId, reference: 'TOIT-12', title: 'Charpente du hangar' });
    const db = app.kernel.database.systemDb('test');
    await db.worksite.update({ where: { projectId: id }, data: { city: 'Pornic' } });
    expect(ids(await manager.get('/projects?reference=toit-12'))).toEqual([id]);
    expect((await manager.get('/projects?reference=toit')).body.rows).toEqual([]);
    for (const q of ['toit-1', 'hangar', 'hangar tilleuls', 'PORNIC charpente'])
      expect(ids(await manager.get(`/projects?q=${encodeURIComponent(q)}`)), q).toEqual([id]);
    expect(ids(await manager.get('/projects?q=hangar%20dupont'))).toEqual([]);
  });

  test('by whether it is finished, by company and by its days, the latest activity first', async () => {
    const other = await buildCompany(app);
    const at = (instant: string) => ({ companyId: other.id, lastActivityAt: new Date(instant) });
    const done = await buildProject(app, { ...at('2026-01-01T00:00:00.000Z'), startsOn: new Date('2025-11-03') });
    const open = await buildProject(app, { ...at('2026-02-01T00:00:00.000Z'), startsOn: new Date('2026-01-05') });
    await app.kernel.database.systemDb('test').progressSheet.update({
      where: { projectId: done.id },
      data: { finishedAt: new Date('2026-01-01T00:00:00.000Z') },
    });
    const of = `/projects?companyId=${other.id}`;
    expect(ids(await manager.get(of))).toEqual([open.id, done.id]);
    expect((await manager.get(`${of}&isFinished=true`)).body.rows).toMatchObject([{ id: done.id, isFinished: true }]);
    expect(ids(await manager.get(`${of}&isFinished=false`))).toEqual([open.id]);
    expect(ids(await manager.get(`${of}&startsOn.from=2026-01-01`))).toEqual([open.id]);
    const first = await manager.get(`${of}&limit=1`);
    expect(ids(await manager.get(`${of}&limit=1&cursor=${first.body.nextCursor}`))).toEqual([done.id]);
  });

  test('a client finds those of their company and no other, and opens none', async () => {
    const contact = await buildContact(app);
    const [own, theirs] = [await buildProject(app, { companyId: contact.companyId }), await buildProject(app)];
    const client = await signedIn(app, contact);
    expect(ids(await client.get('/projects'))).toEqual([own.id]);
    expect((await client.get(`/projects/${own.id}`)).body.abilities.update).toBe(false);
    expect((await client.get(`/projects/${theirs.id}`)).status).toBe(404);
    expect((await client.get(`/projects?companyId=${theirs.companyId}`)).status).toBe(400);
    expect((await client.post('/projects', { companyId: contact.companyId, title: 'x' })).status).toBe(403);
    expect((await client.patch(`/projects/${own.id}`, { title: 'x' })).status).toBe(403);
  });
});
