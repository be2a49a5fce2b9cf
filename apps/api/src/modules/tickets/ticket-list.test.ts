import pg from 'pg';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { type Api, signedIn } from '../../testing/api.ts';
import { buildCompany, buildContact, buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { buildComment, buildTicket } from './ticket.factory.ts';

const app = useTestApp();
let staff: Api;

beforeAll(async () => {
  staff = await signedIn(app, await buildStaff(app));
});

/** The titles of a list, in its order. */
async function titles(api: Api, query: string): Promise<string[]> {
  const { status, body } = await api.get(`/tickets?${query}`);
  expect([status, body.fields]).toEqual([200, undefined]);
  return body.rows.map(({ title }: { title: string }) => title);
}

describe('filters', () => {
  test('[AG-21] all combine, each narrows', async () => {
    const [company, person] = [await buildCompany(app), await buildStaff(app)];
    const theme = (await staff.get('/ticket-themes')).body.rows[0].id;
    const step = (await staff.get('/ticket-steps')).body.rows[0].id;
    const requester = await buildContact(app, { companyId: company.id });
    const all = {
      companyId: company.id,
      requesterId: requester.id,
      state: 'waiting',
      priority: 'urgent',
      themeId: theme,
      stepId: step,
      assigneeId: person.id,
      deadlineOn: new Date('2026-05-01'),
      openedAt: new Date('2026-02-10T12:00:00Z'),
      closureRequestedAt: new Date('2026-02-11T12:00:00Z'),
    } as const;
    await buildTicket(app, { ...all, title: 'celui-ci' });
    const others = {
      state: 'open',
      priority: 'low',
      themeId: null,
      stepId: null,
      assigneeId: null,
      requesterId: null,
      deadlineOn: null,
    } as const;
    for (const [field, value] of Object.entries(others))
      await buildTicket(app, { ...all, [field]: value, title: `autre ${field}` });
    await buildTicket(app, { ...all, openedAt: new Date('2026-02-12T12:00:00Z'), title: 'autre jour' });
    await buildTicket(app, { ...all, closureRequestedAt: null, title: 'sans demande' });
    const filters = {
      companyId: company.id,
      requesterId: requester.id,
      state: 'waiting,resolved',
      priority: 'urgent,high',
      themeId: theme,
      stepId: step,
      assigneeId: person.id,
      'deadlineOn.from': '2026-05-01',
      'deadlineOn.to': '2026-05-01',
      'openedAt.from': '2026-02-10',
      'openedAt.to': '2026-02-10',
      isClosureRequested: 'true',
      q: 'celui',
    };
    expect(await titles(staff, new URLSearchParams(filters).toString())).toEqual(['celui-ci']);
    for (const left of Object.keys(filters)) {
      const rest = new URLSearchParams(Object.entries(filters).filter(([key]) => key !== left));
      expect([left, ...(await titles(staff, rest.toString()))]).toContain('celui-ci');
    }
    expect(await titles(staff, `companyId=${company.id}&assigneeId=none`)).toEqual(['autre assigneeId']);
    expect(await titles(staff, `companyId=${company.id}&isClosureRequested=false`)).toEqual(['sans demande']);
    expect(await titles(staff, `companyId=${company.id}&themeId=none,${theme}&state=open`)).toEqual(['autre state']);
    expect(await titles(staff, `companyId=${company.id}&themeId=none`)).toEqual(['autre themeId']);
  });

  test('[AG-21] a day is the whole day of the business, not of UTC', async () => {
    const { id: companyId } = await buildCompany(app);
    await buildTicket(app, { companyId, title: 'avant minuit', openedAt: new Date('2026-01-14T22:59:59.999Z') });
    await buildTicket(app, { companyId, title: 'minuit', openedAt: new Date('2026-01-14T23:00:00.000Z') });
    await buildTicket(app, { companyId, title: 'soir', openedAt: new Date('2026-01-15T22:59:59.999Z') });
    await buildTicket(app, { companyId, title: 'lendemain', openedAt: new Date('2026-01-15T23:00:00.000Z') });
    expect(await titles(staff, `companyId=${companyId}&openedAt.from=2026-01-15&openedAt.to=2026-01-15`)).toEqual([
      'soir',
      'minuit',
    ]);
    const instant = encodeURIComponent('2026-01-15T23:00:00.000Z');
    expect(await titles(staff, `companyId=${companyId}&openedAt.from=${instant}`)).toEqual(['lendemain']);
  });

  test('what does not exist is refused, never ignored', async () => {
    const fields = async (query: string) => {
      const { status, body } = await staff.get(`/tickets?${query}`);
      return [status, body.fields];
    };
    expect(await fields('colour=red')).toEqual([400, { colour: 'unrecognized_key' }]);
    expect(await fields('openedAt.from=2026-02-30')).toMatchObject([400, { 'openedAt.from': expect.any(String) }]);
    expect(await fields('cursor=x')).toEqual([400, { cursor: 'invalid_cursor' }]);
    const forged = Buffer.from('["+275760-09-13T00:00:00.000Z","019a0000-0000-7000-8000-000000000001"]').toString(
      'base64url',
    );
    expect(await fields(`cursor=${forged}`)).toEqual([400, { cursor: 'invalid_cursor' }]);
    expect(await fields('state=gone')).toMatchObject([400, { 'state.0': expect.any(String) }]);
    expect(await fields('q=%00')).toEqual([400, { q: 'invalid_text' }]);
  });

  test('a year that no calendar has is refused', async () => {
    expect((await staff.get('/tickets?openedAt.from=0000-01-01')).status).toBe(400);
    expect((await staff.get('/tickets?deadlineOn.from=0000-01-01')).status).toBe(400);
  });
});

describe('search', () => {
  test('[AG-21] finds words without accents, by their beginning, in the singular and in the description', async () => {
    const { id: companyId } = await buildCompany(app);
    const found = (q: string) => titles(staff, `companyId=${companyId}&q=${encodeURIComponent(q)}`);
    await buildTicket(app, { companyId, title: 'Facture impayée', description: 'Relancer l’atelier de Nîmes' });
    await buildTicket(app, { companyId, title: "Écran noir de l'accueil", description: 'jean@exemple.fr attend' });
    expect(await found('impaye')).toEqual(['Facture impayée']);
    expect(await found('FACTURES impayées')).toEqual(['Facture impayée']);
    expect(await found('nimes')).toEqual(['Facture impayée']);
    expect(await found('ecrans')).toEqual(["Écran noir de l'accueil"]);
    expect(await found("l'accueil")).toEqual(["Écran noir de l'accueil"]);
    expect(await found('jean@exemple.fr')).toEqual(["Écran noir de l'accueil"]);
    expect(await found('facture écran')).toEqual([]);
  });

  test('[AG-21] finds a reference by its beginning and by its number', async () => {
    const { id: companyId } = await buildCompany(app);
    await buildTicket(app, { companyId, title: 'quarante-deux', reference: 'T-2024-00042' });
    await buildTicket(app, { companyId, title: 'autre', reference: 'T-2024-04200' });
    const found = (q: string) => titles(staff, `companyId=${companyId}&q=${q}`);
    expect(await found('t-2024-0004')).toEqual(['quarante-deux']);
    expect(await found('T-2024-42')).toEqual(['quarante-deux']);
    expect(await found('T-2024')).toHaveLength(2);
  });

  test.each(["'", '\\', '%', '_', '* & |', '<->', '!(', "a' or 1=1 --", ':*', '"', '👩‍💻', 'x'.repeat(200)])(
    '%s harms nothing',
    async (typed) => {
      expect((await staff.get(`/tickets?q=${encodeURIComponent(typed)}`)).status).toBe(200);
    },
  );

  test('[AG-25] what an internal note says is not searched', async () => {
    const contact = await buildContact(app);
    const ticket = await buildTicket(app, { companyId: contact.companyId });
    await buildComment(app, ticket, { isInternal: true, body: 'kryptonite' });
    expect(await titles(await signedIn(app, contact), 'q=kryptonite')).toEqual([]);
  });
});

describe('pages', () => {
  test.each(['openedAt', '-openedAt', 'lastActivityAt', '-lastActivityAt'])(
    '[AG-21] by %s each ticket comes once, also those of one instant',
    async (sort) => {
      const { id: companyId } = await buildCompany(app);
      for (let index = 0; index < 7; index += 1) {
        const at = new Date(Date.UTC(2026, 0, 1 + Math.floor(index / 3)));
        await buildTicket(app, { companyId, title: String(index), openedAt: at, lastActivityAt: at });
      }
      const seen: string[] = [];
      const base = `companyId=${companyId}&sort=${sort}&limit=2&${sort.replace('-', '')}.from=2026-01-01&${sort.replace('-', '')}.to=2026-01-02`;
      let cursor: string | null = '';
      for (let pages = 0; cursor !== null && pages < 9; pages += 1) {
        const { body } = await staff.get(`/tickets?${base}${cursor && `&cursor=${cursor}`}`);
        expect(body.count).toBe(cursor ? null : 6);
        seen.push(...body.rows.map(({ title }: { title: string }) => title));
        cursor = body.nextCursor;
      }
      expect(seen.toSorted()).toEqual(['0', '1', '2', '3', '4', '5']);
      const days = seen.map((title) => Math.floor(Number(title) / 3));
      expect(days).toEqual(days.toSorted((one, other) => (sort.startsWith('-') ? other - one : one - other)));
    },
  );

  test('a cursor of another range stays within this one', async () => {
    const { id: companyId } = await buildCompany(app);
    for (const day of ['01', '02', '03', '04'])
      await buildTicket(app, { companyId, title: day, openedAt: new Date(`2026-01-${day}T12:00:00Z`) });
    const { nextCursor } = (await staff.get(`/tickets?companyId=${companyId}&limit=1`)).body;
    expect(await titles(staff, `companyId=${companyId}&openedAt.to=2026-01-02&cursor=${nextCursor}`)).toEqual([
      '02',
      '01',
    ]);
  });

  test('counts are exact when asked, an estimate first, none when not wanted', async () => {
    const { id: companyId } = await buildCompany(app);
    for (let index = 0; index < 3; index += 1) await buildTicket(app, { companyId });
    const counted = async (more: string) => {
      const { count, isCountCapped } = (await staff.get(`/tickets?companyId=${companyId}&limit=1${more}`)).body;
      return [count, isCountCapped];
    };
    expect(await counted('')).toEqual([3, false]);
    expect(await counted('&count=exact')).toEqual([3, false]);
    expect(await counted('&count=none')).toEqual([null, false]);
  });

  test('the same statements are run for one row and for twenty-five', async () => {
    const contact = await buildContact(app);
    const client = await signedIn(app, contact);
    const run = async (path: string) => {
      const spy = vi.spyOn(pg.Client.prototype, 'query');
      const { status } = await client.get(path);
      const names = spy.mock.calls.map(([query]) => (query as { name?: string }).name ?? String(query));
      spy.mockRestore();
      expect(status).toBe(200);
      return names.filter((name) => name !== 'changes_after' && name !== 'announce_commit').length;
    };
    const first = await buildTicket(app, { companyId: contact.companyId });
    await buildComment(app, first);
    const of = `/tickets/${first.id}`;
    const paths = ['/tickets', of, `${of}/comments`, `${of}/timeline`, `${of}/attachments`];
    const runAll = async () => {
      const counts: number[] = [];
      for (const path of paths) counts.push(await run(path));
      return counts;
    };
    await runAll();
    const few = await runAll();
    for (let index = 0; index < 24; index += 1) {
      await buildTicket(app, { companyId: contact.companyId });
      await buildComment(app, first);
    }
    expect(await runAll()).toEqual(few);
    expect(few).toEqual([2, 1, 2, 1, 2]);
  });
});

describe('what a client sees', () => {
  test('[AG-14] the tickets of their company, never another’s, or only their own', async () => {
    const { id: companyId } = await buildCompany(app);
    const [whole, own] = [
      await buildContact(app, { companyId }),
      await buildContact(app, { companyId, ticketScope: 'own' }),
    ];
    await buildTicket(app, { companyId, title: 'le mien', requesterId: own.id });
    await buildTicket(app, { companyId, title: 'collègue', requesterId: whole.id });
    const foreign = await buildTicket(app, { title: 'étranger' });
    expect((await titles(await signedIn(app, whole), 'sort=openedAt')).toSorted()).toEqual(['collègue', 'le mien']);
    expect(await titles(await signedIn(app, own), '')).toEqual(['le mien']);
    expect(await titles(await signedIn(app, whole), `q=${foreign.reference}`)).toEqual([]);
  });

  test('[AG-14] a filter that a client has not is refused, and no filter reaches another company', async () => {
    const contact = await buildContact(app);
    const client = await signedIn(app, contact);
    const foreign = await buildTicket(app);
    expect((await client.get(`/tickets?companyId=${foreign.companyId}`)).status).toBe(400);
    expect((await client.get('/tickets?isClosureRequested=true')).status).toBe(400);
    expect(await titles(client, 'requesterId=none&state=open')).toEqual([]);
  });
});
