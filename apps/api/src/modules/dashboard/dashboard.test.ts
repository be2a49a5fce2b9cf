import { expect, test } from 'vitest';
import { type Api, signedIn } from '../../testing/api.ts';
import { buildContact, buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';

const app = useTestApp();
const ticket = (title: string) => ({ title, description: 'Bonjour' });
const listed = async (api: Api, query: string) => (await api.get(`/tickets?count=exact&${query}`)).body.count;

test('[AG-24] each figure is the number of rows of the list that it links to', async () => {
  const client = await signedIn(app, await buildContact(app));
  const manager = await signedIn(app, await buildStaff(app, 'manager'));
  const technician = await buildStaff(app);
  const opened = [];
  for (const title of ['Un', 'Deux', 'Trois', 'Quatre', 'Cinq'])
    opened.push((await client.post('/tickets', ticket(title))).body);
  const [one, two, three, four] = opened;
  await manager.post(`/tickets/${one.id}/comments`, { body: 'Nous regardons.' });
  await manager.post(`/tickets/${two.id}/assign`, { assigneeId: technician.id });
  await manager.patch(`/tickets/${two.id}`, { deadlineOn: '2026-03-01' });
  await client.post(`/tickets/${three.id}/closure-request`, { comment: 'Réglé' });
  await manager.post(`/tickets/${four.id}/change-state`, { state: 'closed' });
  const { body } = await manager.get('/dashboard');
  expect(body).toMatchObject({ waitingForUs: 3, closureRequests: 1, unassigned: 3, overdue: 1 });
  const unclosed = 'state=open,in_progress,waiting,resolved';
  expect(await listed(manager, 'isAnswerDue=true')).toBe(body.waitingForUs);
  expect(await listed(manager, `${unclosed}&isClosureRequested=true`)).toBe(body.closureRequests);
  expect(await listed(manager, 'state=open,in_progress,waiting&assigneeId=none')).toBe(body.unassigned);
  expect(await listed(manager, 'state=open,in_progress,waiting&deadlineOn.to=2026-03-09')).toBe(body.overdue);
  for (const { state, priority, count } of body.openTickets) {
    expect(await listed(manager, `state=${state}&priority=${priority}`)).toBe(count);
  }
});

test('[AG-24] an answer is due from the client’s word until the business’s', async () => {
  const client = await signedIn(app, await buildContact(app));
  const manager = await signedIn(app, await buildStaff(app, 'manager'));
  const { id } = (await client.post('/tickets', ticket('Qui parle ?'))).body;
  const isDue = async () => (await manager.get(`/tickets/${id}`)).body.isAnswerDue;
  expect(await isDue()).toBe(true);
  await manager.post(`/tickets/${id}/comments`, { body: 'Note', isInternal: true });
  expect(await isDue()).toBe(true);
  await manager.post(`/tickets/${id}/comments`, { body: 'Réponse' });
  expect(await isDue()).toBe(false);
  await client.post(`/tickets/${id}/comments`, { body: 'Merci, et ceci ?' });
  expect(await isDue()).toBe(true);
  await manager.post(`/tickets/${id}/change-state`, { state: 'waiting' });
  expect(await isDue()).toBe(false);
  await client.post(`/tickets/${id}/comments`, { body: 'Voici.' });
  expect(await isDue()).toBe(true);
  await manager.post(`/tickets/${id}/change-state`, { state: 'resolved' });
  expect(await isDue()).toBe(false);
});

test('[AG-24] an answer is due from a client who opens again what was resolved; words with a state or a refusal are one', async () => {
  const client = await signedIn(app, await buildContact(app));
  const manager = await signedIn(app, await buildStaff(app, 'manager'));
  const { id } = (await client.post('/tickets', ticket('Toujours cassé'))).body;
  const isDue = async () => (await manager.get(`/tickets/${id}`)).body.isAnswerDue;
  await manager.post(`/tickets/${id}/change-state`, { state: 'resolved' });
  await client.post(`/tickets/${id}/reopen`);
  expect(await isDue()).toBe(true);
  await manager.post(`/tickets/${id}/change-state`, { state: 'in_progress' });
  expect(await isDue()).toBe(true);
  await manager.post(`/tickets/${id}/change-state`, { state: 'open' });
  await manager.post(`/tickets/${id}/change-state`, { state: 'in_progress', comment: 'Nous regardons.' });
  expect(await isDue()).toBe(false);
  await client.post(`/tickets/${id}/comments`, { body: 'Alors ?' });
  await client.post(`/tickets/${id}/closure-request`, { comment: 'Finalement c’est réglé' });
  expect(await isDue()).toBe(true);
  await manager.post(`/tickets/${id}/decline-closure`, { reason: 'Il reste un point.' });
  expect(await isDue()).toBe(false);
  await manager.post(`/tickets/${id}/change-state`, { state: 'resolved' });
  await manager.post(`/tickets/${id}/reopen`);
  expect(await isDue()).toBe(false);
});

test('[AG-24] the hours of the month and the packs to watch', async () => {
  const contact = await buildContact(app);
  const manager = await signedIn(app, await buildStaff(app, 'manager'));
  const { companyId } = contact;
  const pack = { companyId, minutes: 100, purchasedOn: '2026-01-01', unitMinutes: 0, overage: 'settled' };
  await manager.post('/hour-packs', pack);
  const before = (await manager.get('/dashboard')).body;
  await manager.post('/interventions', { companyId, summary: 'Correctif', minutes: 90, workedOn: '2026-03-09' });
  await manager.post('/interventions', { companyId, summary: 'Avant', minutes: 5, workedOn: '2026-02-05' });
  const after = (await manager.get('/dashboard')).body;
  expect(after.period).toEqual({ from: '2026-03-01', to: '2026-03-10' });
  expect(after.before).toEqual({ from: '2026-02-01', to: '2026-02-10' });
  expect(after.usedMinutes - before.usedMinutes).toBe(90);
  expect(after.usedMinutesBefore - before.usedMinutesBefore).toBe(5);
  expect(after.packsToWatch).toContainEqual(expect.objectContaining({ companyId, leftMinutes: 5 }));
  expect(after.recentInterventions[0]).toMatchObject({ summary: 'Correctif', accountedMinutes: 90 });
});

test('[AG-24] the packs to watch are all on the list that they link to, page after page and in any order', async () => {
  const manager = await signedIn(app, await buildStaff(app, 'manager'));
  const sell = async (pack: object) => {
    const { companyId } = await buildContact(app);
    await manager.post('/hour-packs', { companyId, minutes: 100, purchasedOn: '2026-01-01', unitMinutes: 0, ...pack });
    return companyId;
  };
  const work = (companyId: string | null, minutes: number) =>
    manager.post('/interventions', { companyId, summary: 'Travail', minutes, workedOn: '2026-03-09' });
  const overrun = await sell({ overage: 'billed', rateCents: 6000 });
  await work(overrun, 130);
  const soon = await sell({ expiresOn: '2026-04-09' });
  const low = await sell({ expiresOn: '2026-12-31' });
  await work(low, 95);
  const fine = await sell({ expiresOn: '2026-04-10' });
  const over = await sell({ expiresOn: '2026-03-09' });
  for (const sort of ['expiresOn', '-companyName', 'leftMinutes', '-overageMinutes']) {
    const seen: string[] = [];
    for (let cursor = ''; ; ) {
      const { body } = await manager.get(`/hours/packs-to-watch?sort=${sort}&limit=2&count=exact${cursor}`);
      expect(body.count).toBe((await manager.get('/dashboard')).body.packsToWatchCount);
      seen.push(...body.rows.map(({ companyId }: { companyId: string }) => companyId));
      if (!body.nextCursor) {
        expect(seen).toHaveLength(body.count);
        break;
      }
      cursor = `&cursor=${body.nextCursor}`;
    }
    expect(seen).toEqual(expect.arrayContaining([overrun, soon, low]));
    expect(seen.filter((id) => id === fine || id === over)).toEqual([]);
  }
  expect((await manager.get('/hours/packs-to-watch?cursor=x')).status).toBe(400);
});

test('[AG-16] [AG-24] open questions on hours are as many as the list that the figure links to', async () => {
  const contact = await buildContact(app);
  const [client, manager] = [await signedIn(app, contact), await signedIn(app, await buildStaff(app, 'manager'))];
  const openQuestions = async () => {
    const { rows } = (await manager.get('/interventions?questionState=open&limit=100')).body;
    const figure = (await manager.get('/dashboard')).body.openQuestions;
    expect(figure).toBe(rows.length);
    return figure;
  };
  const before = await openQuestions();
  const asked: { id: string; version: number }[] = [];
  for (const summary of ['Un', 'Deux', 'Trois']) {
    const work = { companyId: contact.companyId, summary, minutes: 5, workedOn: '2026-03-09' };
    const { body } = await manager.post('/interventions', work);
    await client.post(`/interventions/${body.id}/question`, { body: 'Pourquoi ?' });
    asked.push(body);
  }
  expect(await openQuestions()).toBe(before + 3);
  await manager.post(`/interventions/${asked[0]?.id}/question`, { body: 'Voici.' });
  await client.post(`/interventions/${asked[1]?.id}/question/close`);
  await manager.delete(`/interventions/${asked[2]?.id}`, { 'if-match': `"${asked[2]?.version}"` });
  expect(await openQuestions()).toBe(before);
});

test('[AG-24] the figures of a period are those of the lists of its days', async () => {
  const contact = await buildContact(app);
  const { companyId } = contact;
  const [client, manager] = [await signedIn(app, contact), await signedIn(app, await buildStaff(app, 'manager'))];
  const work = (workedOn: string, minutes: number) =>
    manager.post('/interventions', { companyId, summary: 'Travail', minutes, workedOn });
  await work('2025-11-02', 15);
  await work('2025-11-09', 30);
  await work('2025-11-09', 45);
  const { body: removed } = await work('2025-11-08', 60);
  await manager.delete(`/interventions/${removed.id}`, { 'if-match': `"${removed.version}"` });
  await client.post('/tickets', ticket('De ce jour'));

  const { body } = await manager.get('/dashboard?from=2025-11-08&to=2025-11-14');
  expect(body.before).toEqual({ from: '2025-11-01', to: '2025-11-07' });
  expect(body).toMatchObject({ usedMinutes: 75, usedMinutesBefore: 15, openedTickets: 0 });
  expect(body.usedByDay).toEqual([{ day: '2025-11-09', minutes: 75 }]);
  const { rows } = (await manager.get('/interventions?workedOn.from=2025-11-08&workedOn.to=2025-11-14')).body;
  expect(rows.reduce((sum: number, row: { accountedMinutes: number }) => sum + row.accountedMinutes, 0)).toBe(75);

  const { body: now } = await manager.get('/dashboard?from=2026-03-01&to=2026-03-31');
  expect(now.before).toEqual({ from: '2026-02-01', to: '2026-02-10' });
  expect(now.openedTickets).toBeGreaterThan(0);
  expect(await listed(manager, 'openedAt.from=2026-03-01&openedAt.to=2026-03-31')).toBe(now.openedTickets);
});

test('[AG-24] a period has both ends in order, and is a year at most', async () => {
  const manager = await signedIn(app, await buildStaff(app, 'manager'));
  for (const query of [
    'from=2026-01-01',
    'to=2026-01-01',
    'from=2026-02-01&to=2026-01-01',
    'from=2020-01-01&to=2026-01-01',
    'from=x&to=y',
  ])
    expect((await manager.get(`/dashboard?${query}`)).status, query).toBe(400);
});
