import type { TimelineEntry } from '@guichet/dto/tickets/timeline';
import { expect, test } from 'vitest';
import { type Api, signedIn } from '../../testing/api.ts';
import { multipart } from '../../testing/multipart.ts';
import { buildContact, buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { buildComment, buildTicket } from './ticket.factory.ts';

const app = useTestApp();

const entriesOf = async (api: Api, id: string): Promise<TimelineEntry[]> =>
  (await api.get(`/tickets/${id}/timeline`)).body.entries;

/** What each entry says, without its place and time. */
const said = (entry: TimelineEntry) =>
  entry.type === 'change'
    ? [entry.action, ...entry.fields.map(({ field, before, after }) => `${field}: ${before} > ${after}`)]
    : [entry.type];

test('[AG-26] the history says who changed what from which value to which, by name, in order', async () => {
  const contact = await buildContact(app);
  const [person, other] = [await buildStaff(app, 'technician', { firstName: 'Sacha' }), await buildStaff(app)];
  const [client, staff] = [await signedIn(app, contact), await signedIn(app, other)];
  const { id } = (await client.post('/tickets', { title: 'Titre', description: 'Texte' })).body;
  const url = `/tickets/${id}`;
  const [theme] = (await staff.get('/ticket-themes')).body.rows;
  const [step] = (await staff.get('/ticket-steps')).body.rows;
  await client.patch(url, { title: 'Meilleur titre', themeId: theme.id });
  await staff.post(`${url}/assign`, { assigneeId: person.id });
  await staff.patch(url, { stepId: step.id, deadlineOn: '2026-05-01', priority: 'high' });
  await client.post(`${url}/comments`, { body: 'Bonjour' });
  await staff.post(`${url}/change-state`, { state: 'in_progress' });
  await client.post(`${url}/closure-request`, { comment: 'Fini' });
  await staff.post(`${url}/accept-closure`);

  const entries = await entriesOf(staff, id);
  expect(entries.map(said)).toEqual([
    ['created'],
    ['updated', 'title: Titre > Meilleur titre', `themeId: null > ${theme.name}`],
    ['assigned', 'assigneeId: null > Sacha Équipe'],
    ['updated', 'priority: normal > high', `stepId: null > ${step.name}`, 'deadlineOn: null > 2026-05-01'],
    ['comment'],
    ['state_changed', 'state: open > in_progress'],
    ['closure_requested', 'closureComment: null > Fini'],
    ['closure_accepted', 'state: in_progress > closed', 'closureComment: Fini > null'],
  ]);
  expect(entries[1]).toMatchObject({ actorId: contact.id, actorName: 'Alex Contact' });
  expect(entries.map(({ at }) => at)).toEqual(entries.map(({ at }) => at).toSorted());

  expect((await entriesOf(client, id)).map(said)).toEqual([
    ['created'],
    ['updated', 'title: Titre > Meilleur titre', `themeId: null > ${theme.name}`],
    ['assigned', 'assigneeId: null > Sacha Équipe'],
    ['updated', 'priority: normal > high'],
    ['comment'],
    ['state_changed', 'state: open > in_progress'],
    ['closure_requested', 'closureComment: null > Fini'],
    ['closure_accepted', 'state: in_progress > closed', 'closureComment: Fini > null'],
  ]);
});

test('[AG-26] a client does not hear of what only staff read', async () => {
  const contact = await buildContact(app);
  const ticket = await buildTicket(app, { companyId: contact.companyId });
  const [client, staff] = [await signedIn(app, contact), await signedIn(app, await buildStaff(app))];
  await staff.patch(`/tickets/${ticket.id}`, { deadlineOn: '2026-05-01' });
  await staff.post(`/tickets/${ticket.id}/comments`, { body: 'note', isInternal: true });
  expect(await entriesOf(client, ticket.id)).toEqual([]);
  expect((await entriesOf(staff, ticket.id)).map(said)).toEqual([
    ['updated', 'deadlineOn: null > 2026-05-01'],
    ['comment'],
  ]);
});

test('files are told by themselves, or shown with their message', async () => {
  const contact = await buildContact(app);
  const ticket = await buildTicket(app, { companyId: contact.companyId });
  const [client, staff] = [await signedIn(app, contact), await signedIn(app, await buildStaff(app))];
  const send = async (api: Api, name: string, query = '') =>
    (
      await api.send({
        method: 'POST',
        url: `/api/v1/tickets/${ticket.id}/attachments${query}`,
        ...multipart([{ name, contents: 'x' }]),
      })
    ).body.rows[0].id;
  await send(client, 'seul.txt');
  await send(staff, 'interne.txt', '?isInternal=true');
  const removed = await send(client, 'retiré.txt');
  await client.delete(`/attachments/${removed}`);
  await client.post(`/tickets/${ticket.id}/comments`, {
    body: 'Voici',
    attachmentIds: [await send(client, 'joint.txt')],
  });
  expect((await entriesOf(client, ticket.id)).map(said)).toEqual([
    ['file_added', 'name: null > seul.txt'],
    ['comment'],
  ]);
  expect((await entriesOf(staff, ticket.id)).map(said)).toEqual([
    ['file_added', 'name: null > seul.txt'],
    ['file_added', 'name: null > interne.txt'],
    ['file_added', 'name: null > retiré.txt'],
    ['file_removed', 'name: retiré.txt > null'],
    ['comment'],
  ]);
});

test('[AG-26] pages of fifty lead back to the first entry, each once, also those of one instant', async () => {
  const ticket = await buildTicket(app);
  const staff = await signedIn(app, await buildStaff(app));
  const at = app.clock.now();
  for (let index = 0; index < 120; index += 1) await buildComment(app, ticket, { body: String(index), createdAt: at });
  const seen: string[] = [];
  const sizes: number[] = [];
  let cursor: string | null = '';
  while (cursor !== null && sizes.length < 5) {
    const { body } = await staff.get(`/tickets/${ticket.id}/timeline${cursor && `?cursor=${cursor}`}`);
    sizes.push(body.entries.length);
    seen.unshift(...body.entries.map((entry: { comment: { body: string } }) => entry.comment.body));
    cursor = body.nextCursor;
  }
  expect(sizes).toEqual([50, 50, 20]);
  expect(new Set(seen).size).toBe(120);
});

test('a cursor that is not ours is refused', async () => {
  const ticket = await buildTicket(app);
  const staff = await signedIn(app, await buildStaff(app));
  const forged = [
    'x',
    '',
    Buffer.from('2026-13-45T99:99:99.999Z c019a0000-0000-7000-8000-000000000001').toString('base64url'),
  ];
  for (const cursor of forged)
    expect((await staff.get(`/tickets/${ticket.id}/timeline?cursor=${cursor}`)).status).toBe(400);
});
