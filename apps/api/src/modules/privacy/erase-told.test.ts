import { expect, test } from 'vitest';
import { signedIn } from '../../testing/api.ts';
import { buildStaff } from '../../testing/people.ts';
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
