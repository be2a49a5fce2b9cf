import { expect, test } from 'vitest';
import { signedIn } from '../../testing/api.ts';
import { buildContact, buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { tellDue } from '../notifications/news.factory.ts';
import { buildSheet, comment, publish } from '../progress/publication.factory.ts';
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
