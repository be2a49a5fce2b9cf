import { expect, test } from 'vitest';
import { signedIn } from '../../testing/api.ts';
import { buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { buildSheet, comment, publish } from '../progress/publication.factory.ts';
import { erasePerson } from './erase-person.ts';

const app = useTestApp();

/** What the record of changes still tells with a word. */
async function recordsOf(word: string): Promise<string[]> {
  const text = `select entity || ' ' || action as told from "Change" where before::text || coalesce(after::text, '') ilike $1
    or after::text ilike $1`;
  const { rows } = await app.kernel.database.pool.query<{ told: string }>(text, [`%${word}%`]);
  return rows.map(({ told }) => told);
}

async function erase({ id, email }: { id: string; email: string }): Promise<void> {
  const admin = await signedIn(app, await buildStaff(app, 'superadmin'));
  await admin.post(`/users/${id}/erase`, { confirmation: email, reason: 'Demande' });
  const db = app.kernel.database.systemDb('test');
  await erasePerson(app.kernel, (await db.erasure.findUniqueOrThrow({ where: { personId: id } })).id);
}

test('[AG-34] what a person had taken back before they were erased is nowhere, whoever’s deletion took it along', async () => {
  const { projectId, people, staff, client } = await buildSheet(app);
  const { id } = await publish(staff, projectId);
  const mine = await comment(client, id, { body: 'Retiré-par-moi' });
  await comment(staff, id, { body: 'Réponse-de-l’équipe', parentId: mine.id });
  await client.delete(`/publication-comments/${mine.id}`);
  const theirs = await comment(staff, id, { body: 'Retiré-par-l’équipe' });
  await comment(client, id, { body: 'Parti-avec-le-leur', parentId: theirs.id });
  await staff.delete(`/publication-comments/${theirs.id}`);
  const ticket = (await client.post('/tickets', { title: 'Panne', description: 'Rien' })).body;
  const said = (await client.post(`/tickets/${ticket.id}/comments`, { body: 'Retiré-du-ticket' })).body;
  await client.delete(`/comments/${said.id}`);
  const words = ['Retiré-par-moi', 'Parti-avec-le-leur', 'Retiré-du-ticket'];
  for (const word of words) expect(await recordsOf(word)).not.toEqual([]);
  await erase(people.contact);
  for (const word of words) expect(await recordsOf(word)).toEqual([]);
  // What others wrote is theirs, wherever it went.
  expect(await recordsOf('Réponse-de-l’équipe')).toContain('publicationComment deleted');
  expect(await recordsOf('Retiré-par-l’équipe')).toContain('publicationComment deleted');
});
