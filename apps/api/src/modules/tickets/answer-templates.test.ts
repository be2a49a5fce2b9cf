import { expect, test } from 'vitest';
import { signedIn } from '../../testing/api.ts';
import { buildContact, buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';

const app = useTestApp();
const template = {
  name: 'Accusé de réception',
  position: 50,
  body: 'Bonjour {contact},\n\nNous regardons {référence}.',
};
const manager = async () => signedIn(app, await buildStaff(app, 'manager'));
const create = async (fields = {}) => (await manager()).post('/answer-templates', { ...template, ...fields });

test('[AG-25] who answers reads the templates in their order; who edits the lists writes them', async () => {
  const last = await create({ name: 'Zone', position: 2 });
  const first = await create({ name: 'Arrivée', position: 1 });
  expect([last.status, first.status]).toEqual([201, 201]);
  const technician = await signedIn(app, await buildStaff(app));
  const { body } = await technician.get('/answer-templates');
  expect(body.rows.map(({ name }: { name: string }) => name).slice(0, 2)).toEqual(['Arrivée', 'Zone']);
  expect(body.rows[0]).toMatchObject({ body: template.body, isActive: true, version: 1 });
  expect((await technician.get(`/answer-templates/${first.body.id}`)).body.abilities).toEqual({
    update: false,
    delete: false,
  });
  const address = `/answer-templates/${first.body.id}`;
  expect((await technician.post('/answer-templates', template)).status).toBe(403);
  expect((await technician.patch(address, { name: 'Autre' })).status).toBe(403);
  expect((await technician.delete(address)).status).toBe(403);
});

test('[AG-25] one out of use is not offered and comes back; one that goes leaves nothing', async () => {
  const api = await manager();
  const { id } = (await create({ name: 'Relance' })).body;
  const offered = async () =>
    (await api.get('/answer-templates?isActive=true')).body.rows.some((row: { id: string }) => row.id === id);
  expect((await api.patch(`/answer-templates/${id}`, { isActive: false })).body.version).toBe(2);
  expect(await offered()).toBe(false);
  await api.patch(`/answer-templates/${id}`, { isActive: true });
  expect(await offered()).toBe(true);
  expect((await api.delete(`/answer-templates/${id}`)).status).toBe(204);
  expect((await api.get(`/answer-templates/${id}`)).status).toBe(404);
});

test('[AG-14] a client, who may comment too, reaches no template', async () => {
  const { id } = (await create({ name: 'De la maison' })).body;
  const client = await signedIn(app, await buildContact(app));
  expect((await client.get('/answer-templates')).body.rows).toEqual([]);
  expect((await client.get(`/answer-templates/${id}`)).status).toBe(404);
  expect((await client.patch(`/answer-templates/${id}`, { name: 'À moi' })).status).toBe(403);
  expect((await client.post('/answer-templates', template)).status).toBe(403);
});

test('a template has a name of its own and a text that is not too long', async () => {
  const { id } = (await create()).body;
  const fieldsOf = async (fields: object) => {
    const answer = await create(fields);
    expect([400, 409, 422]).toContain(answer.status);
    return Object.keys(answer.body.fields ?? {});
  };
  expect(await fieldsOf({})).toEqual(['name']);
  expect(await fieldsOf({ name: ' ' })).toEqual(['name']);
  expect(await fieldsOf({ name: 'B', body: '  ' })).toEqual(['body']);
  expect(await fieldsOf({ name: 'B', body: 'x'.repeat(5001) })).toEqual(['body']);
  expect(await fieldsOf({ name: 'B', position: -1 })).toEqual(['position']);
  expect((await create({ name: 'B', body: 'x'.repeat(5000) })).status).toBe(201);
  expect((await create({ name: 'C', isAdmin: true })).status).toBe(400);
  const api = await manager();
  const stale = await api.patch(`/answer-templates/${id}`, { name: 'D' }, { 'if-match': '"7"' });
  expect(stale.status).toBe(412);
});

test('[AG-25] a ticket tells how to speak to who asked', async () => {
  const contact = await buildContact(app, { firstName: 'Maëlle' });
  const made = await (await signedIn(app, contact)).post('/tickets', { title: 'Aide', description: 'Bonjour' });
  expect((await (await manager()).get(`/tickets/${made.body.id}`)).body.requesterFirstName).toBe('Maëlle');
});
