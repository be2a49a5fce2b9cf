import { type TicketState, ticketState, ticketTransitions } from '@guichet/dto/tickets/ticket-state';
import { describe, expect, test } from 'vitest';
import { uuidv7 } from '../../kernel/ids.ts';
import { type Api, signedIn } from '../../testing/api.ts';
import { buildContact, buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { closeResolvedTickets } from './close-resolved.ts';
import { buildTicket, mailsAbout } from './ticket.factory.ts';

const app = useTestApp();
const DAY_MS = 24 * 3_600_000;

/** A ticket of a contact, with somebody in charge, and the three ways to the API. */
async function scene(fields: Parameters<typeof buildTicket>[1] = {}) {
  const contact = await buildContact(app);
  const person = await buildStaff(app);
  const ticket = await buildTicket(app, {
    companyId: contact.companyId,
    requesterId: contact.id,
    assigneeId: person.id,
    ...fields,
  });
  const colleague = await signedIn(app, await buildStaff(app));
  return {
    contact,
    person,
    ticket,
    client: await signedIn(app, contact),
    staff: colleague,
    url: `/tickets/${ticket.id}`,
  };
}

const code = async (answer: ReturnType<Api['post']>) => {
  const { status, body } = await answer;
  return [status, body.code];
};
const told = async (id: string) => (await mailsAbout(app, id)).map(({ toAddress, kind }) => [toAddress, kind]);

describe('editing', () => {
  test('[AG-12] a client edits their ticket until somebody is in charge', async () => {
    const { client, staff, url, person } = await scene({ assigneeId: null });
    const edited = await client.patch(url, { title: 'Plus précis', priority: 'urgent' });
    expect(edited.body).toMatchObject({
      title: 'Plus précis',
      priority: 'urgent',
      version: 2,
      abilities: { update: true },
    });
    await staff.post(`${url}/assign`, { assigneeId: person.id });
    expect(await code(client.patch(url, { title: 'Trop tard' }))).toEqual([409, 'ticket.assigned']);
    expect((await client.get(url)).body).toMatchObject({ title: 'Plus précis', abilities: { update: false } });
    expect((await staff.patch(url, { title: 'Par l’équipe' })).status).toBe(200);
  });

  test.each(['stepId', 'requesterId', 'deadlineOn'])('[AG-12] %s is not a client’s to change', async (field) => {
    const { client, url, contact, staff } = await scene({ assigneeId: null });
    const step = (await staff.get('/ticket-steps')).body.rows[0].id;
    const value = { stepId: step, requesterId: contact.id, deadlineOn: '2026-05-01' }[field];
    const refused = await client.patch(url, { [field]: value });
    expect([refused.status, refused.body.fields]).toEqual([422, { [field]: 'not_allowed' }]);
  });

  test('[AG-20] staff change every field, and take values away', async () => {
    const { staff, url } = await scene();
    const theme = (await staff.get('/ticket-themes')).body.rows[0];
    const step = (await staff.get('/ticket-steps')).body.rows[0];
    const set = { themeId: theme.id, stepId: step.id, deadlineOn: '2026-05-01', priority: 'low' };
    expect((await staff.patch(url, set)).body).toMatchObject({ ...set, themeName: theme.name, stepName: step.name });
    const unset = { themeId: null, stepId: null, deadlineOn: null, requesterId: null };
    expect((await staff.patch(url, unset)).body).toMatchObject({ ...unset, requesterName: null });
  });

  test('a requester of another company is refused', async () => {
    const { staff, url } = await scene();
    const refused = await staff.patch(url, { requesterId: (await buildContact(app)).id });
    expect([refused.status, refused.body.fields]).toEqual([422, { requesterId: 'other_company' }]);
  });

  test('who edits an old version is shown the current one', async () => {
    const { staff, url } = await scene();
    await staff.patch(url, { title: 'La première' }, { 'if-match': '"1"' });
    const refused = await staff.patch(url, { title: 'La seconde' }, { 'if-match': '"1"' });
    expect(refused.status).toBe(412);
    expect(refused.body).toMatchObject({
      code: 'conflict.version',
      params: { current: { title: 'La première', version: 2 } },
    });
    expect((await staff.patch(url, { title: 'x' }, { 'if-match': 'one' })).status).toBe(400);
  });

  test('a change that changes nothing leaves no trace', async () => {
    const { staff, url, ticket } = await scene();
    const { body } = await staff.patch(url, { title: ticket.title, deadlineOn: null });
    expect(body.version).toBe(ticket.version);
    expect((await staff.get(`${url}/timeline`)).body.entries).toEqual([]);
  });
});

describe('assigning', () => {
  test('[AG-20] who is put in charge by someone else is told, once', async () => {
    const { staff, url, ticket } = await scene({ assigneeId: null });
    const chosen = await buildStaff(app);
    expect((await staff.post(`${url}/assign`, { assigneeId: chosen.id })).body).toMatchObject({
      assigneeId: chosen.id,
    });
    await staff.post(`${url}/assign`, { assigneeId: chosen.id });
    expect(await told(ticket.id)).toEqual([[chosen.email, 'ticket.assigned']]);
    expect((await staff.post(`${url}/assign`, { assigneeId: null })).body).toMatchObject({
      assigneeId: null,
      assigneeName: null,
    });
  });

  test('[AG-20] who takes a ticket themselves is not mailed', async () => {
    const { url, ticket } = await scene({ assigneeId: null });
    const me = await buildStaff(app);
    await (await signedIn(app, me)).post(`${url}/assign`, { assigneeId: me.id });
    expect(await told(ticket.id)).toEqual([]);
  });

  test('only active staff are put in charge', async () => {
    const { staff, url, contact } = await scene();
    const gone = await buildStaff(app, 'technician', { state: 'disabled' });
    for (const assigneeId of [contact.id, gone.id]) {
      expect((await staff.post(`${url}/assign`, { assigneeId })).body.fields).toEqual({
        assigneeId: 'not_active_staff',
      });
    }
    expect((await staff.post(`${url}/assign`, { assigneeId: uuidv7() })).body.fields).toEqual({
      assigneeId: 'unknown_reference',
    });
  });
});

describe('states', () => {
  const pairs = ticketState.options.flatMap((from) => ticketState.options.map((to) => [from, to] as const));

  test.each(pairs)('[AG-20] from %s to %s as the table says', async (from, to) => {
    const at = from === 'resolved' || from === 'closed' ? app.clock.now() : null;
    const { staff, url } = await scene({ state: from, resolvedAt: at, closedAt: from === 'closed' ? at : null });
    const isAllowed = (ticketTransitions[from] as readonly TicketState[]).includes(to);
    expect((await staff.get(url)).body.abilities[`become.${to}`]).toBe(isAllowed);
    const { body } = await staff.post(`${url}/change-state`, { state: to });
    const isEnded = to === 'resolved' || to === 'closed';
    const moved = { state: to, resolvedAt: isEnded, closedAt: to === 'closed' };
    const refused = { state: undefined, resolvedAt: false, closedAt: false };
    expect({ state: body.state, resolvedAt: Boolean(body.resolvedAt), closedAt: Boolean(body.closedAt) }).toEqual(
      isAllowed ? moved : refused,
    );
    const problem = { status: 409, code: 'ticket.bad_transition', params: { from, to } };
    expect(body).toMatchObject(isAllowed ? {} : problem);
  });

  test('[AG-20] the client is mailed with the comment, which is in the thread', async () => {
    const { staff, client, url, ticket, contact } = await scene();
    await staff.post(`${url}/change-state`, { state: 'resolved', comment: 'C’est réparé.' });
    const [mail, ...others] = await mailsAbout(app, ticket.id);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ toAddress: contact.email, subject: `[${ticket.reference}] Résolu : ${ticket.title}` });
    expect(mail?.textBody).toContain('C’est réparé.');
    expect(mail?.textBody).toContain('7 jours');
    expect((await client.get(`${url}/comments`)).body.rows[0]).toMatchObject({
      body: 'C’est réparé.',
      isFromStaff: true,
    });
  });

  test('a client who reads English is written to in English', async () => {
    const { staff, url, ticket, contact } = await scene();
    await app.kernel.database.systemDb('test').user.update({ where: { id: contact.id }, data: { language: 'en' } });
    await staff.post(`${url}/change-state`, { state: 'waiting' });
    expect((await mailsAbout(app, ticket.id))[0]).toMatchObject({
      subject: `[${ticket.reference}] Waiting: ${ticket.title}`,
    });
  });

  test('a client does not change states', async () => {
    const { client, url } = await scene();
    expect(await code(client.post(`${url}/change-state`, { state: 'closed' }))).toEqual([403, 'auth.forbidden']);
  });
});

describe('closing', () => {
  test('[AG-13] a client asks for closure with a comment; whoever is in charge is told; asking twice is refused', async () => {
    const { client, staff, url, ticket, person } = await scene();
    const asked = await client.post(`${url}/closure-request`, { comment: 'Tout marche.' });
    expect(asked.body).toMatchObject({ isClosureRequested: true, closureComment: 'Tout marche.', state: 'open' });
    expect(await code(client.post(`${url}/closure-request`, {}))).toEqual([409, 'ticket.closure_already_requested']);
    expect(await told(ticket.id)).toEqual([[person.email, 'ticket.closure_requested']]);
    expect((await staff.get(url)).body.abilities).toMatchObject({ decideClosure: true, requestClosure: false });
  });

  test('[AG-13] staff accept: the ticket is closed and the client told', async () => {
    const { client, staff, url, ticket, contact } = await scene();
    await client.post(`${url}/closure-request`, {});
    const accepted = await staff.post(`${url}/accept-closure`);
    expect(accepted.body).toMatchObject({ state: 'closed', isClosureRequested: false, closedAt: expect.any(String) });
    expect((await told(ticket.id)).at(-1)).toEqual([contact.email, 'ticket.state']);
    expect(await code(client.post(`${url}/closure-request`, {}))).toEqual([409, 'ticket.already_closed']);
  });

  test('[AG-13] of two who accept at once the second is refused, and one mail is written', async () => {
    const { client, staff, url, ticket } = await scene();
    await client.post(`${url}/closure-request`, {});
    const answers = await Promise.all([staff.post(`${url}/accept-closure`), staff.post(`${url}/accept-closure`)]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
    expect((await told(ticket.id)).filter(([, kind]) => kind === 'ticket.state')).toHaveLength(1);
  });

  test('[AG-13] staff decline with a reason, which the client reads in the thread and by mail', async () => {
    const { client, staff, url, ticket, contact } = await scene();
    await client.post(`${url}/closure-request`, {});
    expect((await staff.post(`${url}/decline-closure`, {})).status).toBe(400);
    const declined = await staff.post(`${url}/decline-closure`, { reason: 'Une vérification reste.' });
    expect(declined.body).toMatchObject({ state: 'open', isClosureRequested: false });
    expect((await client.get(`${url}/comments`)).body.rows).toMatchObject([
      { body: 'Une vérification reste.', isInternal: false },
    ]);
    const mail = (await mailsAbout(app, ticket.id)).at(-1);
    expect(mail).toMatchObject({ toAddress: contact.email, kind: 'ticket.closure_declined' });
    expect(mail?.textBody).toContain('Une vérification reste.');
    expect(await code(staff.post(`${url}/decline-closure`, { reason: 'x' }))).toEqual([
      409,
      'ticket.no_closure_request',
    ]);
  });

  test('[AG-13] a client confirms what is resolved, and only that', async () => {
    const { client, staff, url, ticket, person } = await scene();
    expect(await code(client.post(`${url}/confirm`))).toEqual([409, 'ticket.bad_transition']);
    await staff.post(`${url}/change-state`, { state: 'resolved' });
    expect((await client.get(url)).body.abilities).toMatchObject({ confirm: true, reopen: true });
    expect((await client.post(`${url}/confirm`)).body).toMatchObject({ state: 'closed' });
    expect((await told(ticket.id)).at(-1)).toEqual([person.email, 'ticket.confirmed']);
  });

  test('[AG-13] a client reopens what is resolved, and for some days what is closed', async () => {
    const closedAt = (days: number) => new Date(app.clock.now().getTime() - days * DAY_MS);
    const resolved = await scene({ state: 'resolved', resolvedAt: closedAt(1) });
    expect((await resolved.client.post(`${resolved.url}/reopen`)).body).toMatchObject({
      state: 'open',
      resolvedAt: null,
    });
    const recent = await scene({ state: 'closed', closedAt: closedAt(6) });
    expect((await recent.client.post(`${recent.url}/reopen`)).body).toMatchObject({ state: 'open', closedAt: null });
    expect(await told(recent.ticket.id)).toEqual([[recent.person.email, 'ticket.reopened']]);
    const old = await scene({ state: 'closed', closedAt: closedAt(8) });
    expect(await code(old.client.post(`${old.url}/reopen`))).toEqual([409, 'ticket.closed_too_long']);
    expect((await old.client.get(old.url)).body.abilities.reopen).toBe(false);
    expect((await old.staff.post(`${old.url}/reopen`)).body).toMatchObject({ state: 'open' });
    expect(await told(old.ticket.id)).toEqual([[old.contact.email, 'ticket.state']]);
    const open = await scene();
    expect(await code(open.client.post(`${open.url}/reopen`))).toEqual([409, 'ticket.bad_transition']);
  });

  const reopenings = [
    ['presses so', (client: Api, url: string) => client.post(`${url}/reopen`)],
    ['writes on it', (client: Api, url: string) => client.post(`${url}/comments`, { body: 'Toujours pas' })],
  ] as const;
  test.each(reopenings)('[AG-13] a client who reopens no longer asks for closure: who %s', async (_, reopen) => {
    const { client, staff, url } = await scene();
    await client.post(`${url}/closure-request`, { comment: 'Merci' });
    await staff.post(`${url}/change-state`, { state: 'resolved' });
    await reopen(client, url);
    const open = { state: 'open', isClosureRequested: false, abilities: { requestClosure: true } };
    expect((await client.get(url)).body).toMatchObject(open);
    expect(await code(staff.post(`${url}/accept-closure`))).toEqual([409, 'ticket.no_closure_request']);
  });

  test('[AG-13] staff who reopen leave the closure asked for, and so does an answer to what they asked', async () => {
    const { client, staff, url } = await scene();
    await client.post(`${url}/closure-request`, { comment: 'Merci' });
    await staff.post(`${url}/change-state`, { state: 'resolved' });
    await staff.post(`${url}/reopen`);
    await staff.post(`${url}/change-state`, { state: 'waiting' });
    await client.post(`${url}/comments`, { body: 'Voici le fichier' });
    expect((await staff.get(url)).body).toMatchObject({ state: 'open', isClosureRequested: true });
  });

  test('[AG-13] what nobody answered closes by itself after some days, however often the job runs, without a mail', async () => {
    const ago = (days: number) => new Date(app.clock.now().getTime() - days * DAY_MS);
    const [old, fresh, waiting] = [
      await scene({ state: 'resolved', resolvedAt: ago(7) }),
      await scene({ state: 'resolved', resolvedAt: ago(6) }),
      await scene({ state: 'waiting', resolvedAt: ago(30) }),
    ];
    const runs = await Promise.all([closeResolvedTickets(app.kernel), closeResolvedTickets(app.kernel)]);
    expect(new Set(runs)).toEqual(new Set([0, 1]));
    expect(await closeResolvedTickets(app.kernel)).toBe(0);
    const state = async ({ staff, url }: typeof old) => (await staff.get(url)).body.state;
    expect([await state(old), await state(fresh), await state(waiting)]).toEqual(['closed', 'resolved', 'waiting']);
    expect(await told(old.ticket.id)).toEqual([]);
    expect((await old.client.get(`${old.url}/timeline`)).body.entries).toMatchObject([
      { action: 'closed_automatically', actorId: null },
    ]);
  });
});

test('[AG-13] the same rating given twice, or by two presses at once, is told once; another one is told', async () => {
  const { client, person, url } = await scene({ state: 'closed', closedAt: app.clock.now() });
  const rate = (rating: number, comment?: string) => client.post(`${url}/rating`, { rating, comment });
  const given = await Promise.all([rate(4, 'Bien'), rate(4, 'Bien')]);
  expect(given.map(({ status, body }) => [status, body.rating])).toEqual(given.map(() => [200, 4]));
  await rate(4, 'Bien');
  const news = async () => (await (await signedIn(app, person)).get('/notifications')).body.rows;
  expect(await news()).toHaveLength(1);
  await rate(4, 'Très bien');
  await rate(5, 'Très bien');
  expect(await news()).toHaveLength(3);
});

test('[AG-13] a client rates a closed ticket with a word, and may think again', async () => {
  const open = await scene();
  expect(await code(open.client.post(`${open.url}/rating`, { rating: 5 }))).toEqual([409, 'ticket.not_closed']);
  const { client, staff, url } = await scene({ state: 'closed', closedAt: app.clock.now() });
  expect((await client.get(url)).body).toMatchObject({ rating: null, abilities: { rate: true } });
  await client.post(`${url}/rating`, { rating: 2, comment: 'Un peu long.' });
  expect((await client.post(`${url}/rating`, { rating: 4 })).body).toMatchObject({ rating: 4, ratingComment: null });
  expect((await client.post(`${url}/rating`, { rating: 6 })).body.fields).toEqual({ rating: 'too_big' });
  expect((await staff.get(`${url}/timeline`)).body.entries[0]).toMatchObject({
    action: 'updated',
    fields: [
      { field: 'rating', before: null, after: '2' },
      { field: 'ratingComment', before: null, after: 'Un peu long.' },
    ],
  });
  expect(await code(staff.post(`${url}/rating`, { rating: 1 }))).toEqual([403, 'auth.forbidden']);
});

describe('another company', () => {
  const commands: [string, object | undefined][] = [
    ['closure-request', {}],
    ['confirm', undefined],
    ['rating', { rating: 1 }],
    ['reopen', undefined],
    ['comments', { body: 'Bonjour' }],
  ];

  test('[AG-14] a client cannot see that another company has a ticket, whatever they do with it', async () => {
    const theirs = await scene({ state: 'resolved' });
    const stranger = await signedIn(app, await buildContact(app));
    for (const path of ['', '/comments', '/attachments', '/timeline']) {
      const missing = await stranger.get(`/tickets/${uuidv7()}${path}`);
      const foreign = await stranger.get(theirs.url + path);
      expect([path, foreign.status]).toEqual([path, 404]);
      expect({ ...foreign.body, requestId: '' }).toEqual({ ...missing.body, requestId: '' });
    }
    expect(await code(stranger.patch(theirs.url, { title: 'x' }))).toEqual([404, 'not_found']);
    for (const [name, body] of commands)
      expect([name, ...(await code(stranger.post(`${theirs.url}/${name}`, body)))]).toEqual([name, 404, 'not_found']);
  });

  test('[AG-14] a contact who sees only their own tickets reaches no colleague’s', async () => {
    const { ticket, url, contact } = await scene();
    const colleague = await buildContact(app, { companyId: ticket.companyId, ticketScope: 'own' });
    const client = await signedIn(app, colleague);
    expect((await client.get(url)).status).toBe(404);
    for (const [name, body] of commands)
      expect([name, ...(await code(client.post(`${url}/${name}`, body)))]).toEqual([name, 404, 'not_found']);
    expect((await (await signedIn(app, contact)).get(url)).status).toBe(200);
  });

  test('what staff decide is refused to a client before anything is looked up', async () => {
    const { client, url } = await scene();
    for (const [name, body] of [
      ['assign', { assigneeId: null }],
      ['accept-closure', undefined],
      ['decline-closure', { reason: 'x' }],
    ] as const) {
      expect([name, ...(await code(client.post(`${url}/${name}`, body)))]).toEqual([name, 403, 'auth.forbidden']);
    }
  });
});

describe('time', () => {
  test('[AG-14] a client reads the accounted time, and the real one only when the settings show it', async () => {
    const { client, staff, url, ticket, person } = await scene();
    const db = app.kernel.database.systemDb('test');
    const of = {
      companyId: ticket.companyId,
      ticketId: ticket.id,
      userId: person.id,
      kind: 'correction',
      summary: 'x',
    } as const;
    const work = { ...of, workedOn: new Date('2026-03-09'), minutes: 10, accountedMinutes: 15 };
    await db.intervention.createMany({ data: [work, work, { ...work, deletedAt: app.clock.now() }] });
    expect((await client.get(url)).body).toMatchObject({ minutes: 20, accountedMinutes: 30 });
    const admin = await signedIn(app, await buildStaff(app, 'superadmin'));
    await admin.patch('/settings', { 'hours.clientSeesRealMinutes': false, 'hours.clientSeesPerson': false });
    expect((await client.get(url)).body).toMatchObject({ minutes: null, accountedMinutes: 30 });
    expect((await staff.get(url)).body).toMatchObject({ minutes: 20, accountedMinutes: 30 });
    const [entry] = (await client.get(`${url}/timeline`)).body.entries;
    expect(entry).toMatchObject({
      type: 'intervention',
      minutes: null,
      accountedMinutes: 15,
      actorId: null,
      actorName: null,
    });
    const seen = (await staff.get(`${url}/timeline`)).body.entries[0];
    expect(seen).toMatchObject({ minutes: 10, workedOn: '2026-03-09', actorName: 'Camille Équipe' });
  });
});
