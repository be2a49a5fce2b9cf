import { exportQuerySchema } from '@guichet/dto/core/list-query';
import { ticket } from '@guichet/dto/tickets/ticket';
import { ticketColumn } from '@guichet/dto/tickets/ticket-columns';
import papaparse from 'papaparse';
import { expect, test } from 'vitest';
import { systemContext } from '../../kernel/context.ts';
import { toCsv } from '../../kernel/csv.ts';
import { type Api, signedIn } from '../../testing/api.ts';
import { buildContact, buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { exportTickets } from './export-tickets.ts';

const app = useTestApp();
const open = (api: Api, title: string, fields = {}) =>
  api.post('/tickets', { title, description: 'Bonjour', ...fields });
const openMany = ({ id, companyId }: { id: string; companyId: string }, prefix: string, count: number) =>
  app.kernel.database.pool.query(
    `insert into "Ticket" (id, reference, "companyId", "requesterId", title, description, "updatedAt")
     select gen_random_uuid(), $3 || '-' || n, $1, $2, 'Ticket ' || n, '', now() from generate_series(1, $4::int) n`,
    [companyId, id, prefix, count],
  );
const exported = async (api: Api, query = '') => {
  const answer = await api.get(`/tickets/export${query}`);
  expect(answer.status).toBe(200);
  return { answer, rows: papaparse.parse<string[]>(answer.raw.toString('utf8').trim(), { delimiter: ';' }).data };
};

test('[AG-21] the filtered list leaves as CSV, in the order of the list, in the reader’s words', async () => {
  const client = await signedIn(app, await buildContact(app));
  await open(client, 'Première; « guillemets "droits" »', { priority: 'urgent' });
  await open(client, 'Seconde');
  await open(client, 'Troisième', { priority: 'urgent' });
  const manager = await signedIn(app, await buildStaff(app, 'manager'));
  const { answer, rows } = await exported(manager, '?priority=urgent&sort=openedAt');
  expect(answer.headers['content-disposition']).toContain('tickets-2026-03-10.csv');
  expect(answer.raw.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  expect(rows[0]?.slice(1, 3)).toEqual(['Créé le', 'Titre']);
  expect(rows.slice(1).map((row) => [row[1], row[2], row[6]])).toEqual([
    ['2026-03-10', 'Première; « guillemets "droits" »', 'Urgente'],
    ['2026-03-10', 'Troisième', 'Urgente'],
  ]);
});

test('[AG-21] every row is there, past one page', async () => {
  const contact = await buildContact(app);
  const client = await signedIn(app, contact);
  await openMany(contact, 'X', 1203);
  const { rows } = await exported(client);
  expect(new Set(rows.slice(1).map(([reference]) => reference)).size).toBe(1203);
});

test('[AG-21] a list that is too long for a spreadsheet says where it was cut, one that is whole says nothing', async () => {
  const contact = await buildContact(app);
  await openMany(contact, 'Y', 700);
  const { sql, settings } = systemContext(app.kernel);
  const context = { sql, settings, actor: { language: 'fr' } } as const;
  const query = exportQuerySchema(ticket, 'staff', ticketColumn).parse({});
  const request = {
    scope: { companyId: contact.companyId },
    query,
    timeZone: 'Europe/Paris',
    columns: undefined,
  } as const;
  const linesOf = async (maxRows?: number) => {
    let text = '';
    for await (const piece of exportTickets(context, request, maxRows)) text += piece;
    return text.trim().split('\r\n');
  };
  const cut = await linesOf(500);
  expect(cut).toHaveLength(502);
  expect(cut.at(-1)).toContain('coupée à 500 lignes');
  const whole = await linesOf();
  expect(whole).toHaveLength(701);
  expect(whole.at(-1)).not.toContain('coupée');
});

test('[AG-21] the columns that the list shows leave, in their order; one that is none is refused', async () => {
  const client = await signedIn(app, await buildContact(app));
  await open(client, 'Une demande', { priority: 'high' });
  const manager = await signedIn(app, await buildStaff(app, 'manager'));
  const { rows } = await exported(manager, '?columns=title,priority,openedAt,title&priority=high');
  expect(rows).toEqual([
    ['Titre', 'Priorité', 'Créé le'],
    ['Une demande', 'Haute', '2026-03-10'],
  ]);
  expect((await exported(client, '?columns=reference')).rows.at(0)).toEqual(['Référence']);
  expect((await exported(client)).rows.at(0)).toHaveLength(12);
  for (const wrong of ['passwordHash', 'title,nothing', ''])
    expect((await manager.get(`/tickets/export?columns=${wrong}`)).status, wrong).toBe(400);
});

test('[AG-21] whatever a spreadsheet would run is text', () => {
  for (const first of ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
    expect(toCsv([[`${first}1+1`]])).toBe(`"'${first}1+1"\r\n`);
    expect(toCsv([['a', `${first}1\n+1`]])).toBe(`a;"'${first}1\n+1"\r\n`);
  }
  expect(toCsv([['a=1', 'b-c', ' =1']])).toBe('a=1;b-c;" =1"\r\n');
});

test('a cell that begins like a formula is text', async () => {
  const client = await signedIn(app, await buildContact(app));
  await open(client, '=HYPERLINK("http://evil.test")');
  const { rows } = await exported(client);
  expect(rows[1]?.[2]).toBe(`'=HYPERLINK("http://evil.test")`);
});

test('[AG-14] a client exports what a client sees', async () => {
  const [one, other] = [await signedIn(app, await buildContact(app)), await signedIn(app, await buildContact(app))];
  await open(one, 'Chez moi');
  expect((await exported(other)).rows).toHaveLength(1);
  expect((await other.get('/tickets/export?companyId=019a0000-0000-7000-8000-000000000001')).status).toBe(400);
});
