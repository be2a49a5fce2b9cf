import { expect, test } from 'vitest';
import { signedIn } from '../../testing/api.ts';
import { buildContact, buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { tellDue } from '../notifications/news.factory.ts';
import { buildSheet, comment, publish } from '../progress/publication.factory.ts';
import { makeWebhook } from '../webhooks/webhook.factory.ts';
import { erasePerson } from './erase-person.ts';

const app = useTestApp();
const db = () => app.kernel.database.systemDb('test');

test('[AG-34, WS-15] an erased contact is quoted by no mail that is kept', async () => {
  const { client, people, projectId, staff } = await buildSheet(app);
  const publication = await publish(staff, projectId);
  await comment(client, publication.id, { body: 'Mots-à-effacer' });
  app.clock.set(new Date(app.clock.now().getTime() + 301_000).toISOString());
  await tellDue(app);
  const kept = async () =>
    JSON.stringify(await db().mailMessage.findMany({ where: { recipientId: people.technician.id } }));
  expect(await kept()).toContain('Mots-à-effacer');
  const superadmin = await signedIn(app, await buildStaff(app, 'superadmin'));
  const input = { confirmation: people.contact.email, reason: 'Demande' };
  expect((await superadmin.post(`/users/${people.contact.id}/erase`, input)).status).toBe(202);
  const erasure = await db().erasure.findUniqueOrThrow({ where: { personId: people.contact.id } });
  await erasePerson(app.kernel, erasure.id);
  expect(await kept()).not.toContain('Mots-à-effacer');
});

test('[AG-34] what an erased contact asked about their hours is in no mail that is kept, and the answers of others are', async () => {
  const contact = await buildContact(app);
  const colleague = await buildContact(app, { companyId: contact.companyId });
  const manager = await signedIn(app, await buildStaff(app, 'manager'));
  const work = { companyId: contact.companyId, summary: 'Mise à jour', minutes: 30, workedOn: '2026-03-02' };
  const { id } = (await manager.post('/interventions', work)).body;
  const thread = `/interventions/${id}/question`;
  await (await signedIn(app, contact)).post(thread, { body: 'Question-à-effacer' });
  await (await signedIn(app, colleague)).post(thread, { body: 'Question-qui-reste' });
  const kept = async () =>
    JSON.stringify(
      await db().mailMessage.findMany({ where: { companyId: contact.companyId, kind: 'hours.question' } }),
    );
  expect(await kept()).toContain('Question-à-effacer');
  const superadmin = await signedIn(app, await buildStaff(app, 'superadmin'));
  const input = { confirmation: contact.email, reason: 'Demande' };
  expect((await superadmin.post(`/users/${contact.id}/erase`, input)).status).toBe(202);
  await erasePerson(app.kernel, (await db().erasure.findUniqueOrThrow({ where: { personId: contact.id } })).id);
  expect(await kept()).not.toContain('Question-à-effacer');
  expect(await kept()).toContain('Question-qui-reste');
});

test('[AG-34] what an erased contact wrote is in no log of a webhook, also of a message taken back', async () => {
  const contact = await buildContact(app);
  const manager = await buildStaff(app, 'manager');
  const { id: webhookId } = await makeWebhook(app, manager, { url: 'https://crochet.test/guichet' });
  const [client, staff] = [await signedIn(app, contact), await signedIn(app, manager)];
  const ticket = (await client.post('/tickets', { title: 'Panne', description: 'Bonjour' })).body.id;
  const say = async (person: typeof client, body: string) => {
    const entityId = (await person.post(`/tickets/${ticket}/comments`, { body })).body.id;
    const told = { webhookId, eventId: `evt_${entityId}`, event: 'ticket.commented', entityId, payload: body };
    const at = app.clock.now();
    await db().webhookDelivery.create({ data: { ...told, state: 'delivered', createdAt: at, nextAttemptAt: at } });
    return entityId;
  };
  await say(client, 'Mots-du-client');
  await client.delete(`/comments/${await say(client, 'Mots-repris')}`);
  await say(staff, 'Mots-de-la-maison');
  const superadmin = await signedIn(app, await buildStaff(app, 'superadmin'));
  const input = { confirmation: contact.email, reason: 'Demande' };
  expect((await superadmin.post(`/users/${contact.id}/erase`, input)).status).toBe(202);
  await erasePerson(app.kernel, (await db().erasure.findUniqueOrThrow({ where: { personId: contact.id } })).id);
  const log = await db().webhookDelivery.findMany({ where: { webhookId } });
  expect(log).toHaveLength(3);
  expect(log.flatMap(({ payload }) => payload ?? [])).toEqual(['Mots-de-la-maison']);
});
