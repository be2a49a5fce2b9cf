import { describe, expect, test } from 'vitest';
import { signedIn } from '../../testing/api.ts';
import { buildCompany, buildContact, buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';

const app = useTestApp();
const manager = async () => signedIn(app, await buildStaff(app, 'manager'));

describe('[AG-23] companies', () => {
  test('one is created, edited, archived and brought back; each act is recorded', async () => {
    const api = await manager();
    const created = await api.post('/companies', { name: 'Boulangerie Martin', siren: '732829320', city: 'Lille' });
    expect(created).toMatchObject({
      status: 201,
      body: { name: 'Boulangerie Martin', isArchived: false, leftMinutes: 0 },
    });
    const { id } = created.body;
    await api.patch(`/companies/${id}`, { city: 'Roubaix' });
    await api.post(`/companies/${id}/archive`);
    expect((await api.get(`/companies/${id}`)).body).toMatchObject({
      city: 'Roubaix',
      isArchived: true,
      abilities: { archive: false, restore: true },
    });
    await api.post(`/companies/${id}/restore`);
    const changes = await app.kernel.database
      .systemDb('test')
      .change.findMany({ where: { entityId: id }, orderBy: { seq: 'asc' } });
    expect(changes.map(({ action }) => action)).toEqual(['created', 'updated', 'archived', 'restored']);
    expect(changes[1]).toMatchObject({ before: { city: 'Lille' }, after: { city: 'Roubaix' } });
  });

  test('an archived company leaves the list of those that are not', async () => {
    const api = await manager();
    const company = await buildCompany(app, { name: 'Zinguerie Archivée' });
    await api.post(`/companies/${company.id}/archive`);
    const listed = async (isArchived: boolean) =>
      (await api.get(`/companies?isArchived=${isArchived}&q=Zinguerie`)).body.rows;
    expect(await listed(false)).toEqual([]);
    expect(await listed(true)).toHaveLength(1);
  });

  test('two people who archive it, or bring it back: the second is told', async () => {
    const api = await manager();
    const { id } = await buildCompany(app);
    const act = async (name: string) => {
      const { status, body } = await api.post(`/companies/${id}/${name}`);
      return status === 204 ? status : body.code;
    };
    expect(await act('restore')).toBe('company.not_archived');
    expect([await act('archive'), await act('archive')]).toEqual([204, 'company.archived']);
    expect([await act('restore'), await act('restore')]).toEqual([204, 'company.not_archived']);
  });

  test('one without history is deleted, one with a history is not', async () => {
    const api = await manager();
    const [empty, used] = [await buildCompany(app), await buildCompany(app)];
    await buildContact(app, { companyId: used.id });
    expect((await api.delete(`/companies/${empty.id}`)).status).toBe(204);
    expect((await api.delete(`/companies/${used.id}`)).body.code).toBe('company.has_history');
  });

  test.each([
    ['/projects', { title: 'Ravalement' }],
    ['/tickets', { title: 'Panne', description: 'Le site est en panne.' }],
    ['/contracts', { kind: 'hours', title: 'Forfait', startsOn: '2026-01-01' }],
    ['/hour-packs', { minutes: 60 }],
    ['/interventions', { summary: 'Mise à jour', minutes: 5 }],
  ])('of whatever its history is made, it is archived instead: %s', async (url, body) => {
    const api = await manager();
    const { id } = await buildCompany(app);
    expect((await api.post(url, { companyId: id, ...body })).status).toBe(201);
    expect(await api.delete(`/companies/${id}`)).toMatchObject({ status: 409, body: { code: 'company.has_history' } });
    expect((await api.post(`/companies/${id}/archive`)).status).toBe(204);
  });

  test.each([
    [{ name: '' }, 'name'],
    [{ name: 'A', siren: '123456789' }, 'siren'],
    [{ name: 'A', email: 'pas-une-adresse' }, 'email'],
    [{ name: 'A\u0000B' }, 'name'],
    [{ name: 'A', website: 'javascript:alert(1)' }, 'website'],
    [{ name: 'x'.repeat(161) }, 'name'],
    [{ name: 'A', id: 'x' }, 'id'],
  ])('%j is refused by naming the field', async (body, field) => {
    const answer = await (await manager()).post('/companies', body);
    expect(answer.status).toBe(400);
    expect(Object.keys(answer.body.fields)).toEqual([field]);
  });

  test('two people who edit the same company: the second sees both versions', async () => {
    const api = await manager();
    const { id } = await buildCompany(app);
    const answers = await Promise.all(
      ['Un', 'Deux'].map((name) => api.patch(`/companies/${id}`, { name }, { 'if-match': '"1"' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  test('[AG-14] a contact sees their own company, without the notes of the staff', async () => {
    const company = await buildCompany(app, { internalNotes: 'Payeur lent' });
    const client = await signedIn(app, await buildContact(app, { companyId: company.id }));
    const { body } = await client.get(`/companies/${company.id}`);
    expect(body.name).toBe(company.name);
    expect(JSON.stringify(body)).not.toContain('Payeur lent');
    expect((await client.get('/companies')).body.rows).toHaveLength(1);
    expect((await client.get(`/companies/${(await buildCompany(app)).id}`)).status).toBe(404);
    expect((await client.patch(`/companies/${company.id}`, { name: 'Autre' })).status).toBe(403);
  });
});

describe('lists', () => {
  test('pages follow each other without a gap or a double, in any order', async () => {
    const api = await manager();
    for (const index of Array.from({ length: 7 }, (_, i) => i)) await buildCompany(app, { name: `Page ${index % 3}` });
    for (const sort of ['name', '-name', 'createdAt', '-createdAt']) {
      const seen: string[] = [];
      let cursor = '';
      do {
        const page = await api.get(`/companies?q=Page&limit=2&sort=${sort}${cursor && `&cursor=${cursor}`}`);
        seen.push(...page.body.rows.map((row: { id: string }) => row.id));
        cursor = page.body.nextCursor ?? '';
      } while (cursor);
      expect(new Set(seen).size).toBe(7);
      expect(seen).toHaveLength(7);
    }
  });

  test.each([
    'cursor=xyz',
    `sort=createdAt&cursor=${Buffer.from('["never","019a0000-0000-7000-8000-000000000001"]').toString('base64url')}`,
    'sort=siren',
    'limit=101',
    'unknown=1',
    'isArchived=maybe',
  ])('%s is refused', async (query) => {
    expect((await (await manager()).get(`/companies?${query}`)).status).toBe(400);
  });
});
