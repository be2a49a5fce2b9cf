import { expect, test } from 'vitest';
import type { Kernel } from '../../kernel/context.ts';
import { storageKey } from '../../kernel/storage/file-storage.ts';
import { signedIn } from '../../testing/api.ts';
import { multipart } from '../../testing/multipart.ts';
import { buildContact, buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { erasePerson } from './erase-person.ts';
import { makeExport, sweepExports } from './personal-export.ts';
import { resumeUnfinished } from './resume-unfinished.ts';

const app = useTestApp();
const db = () => app.kernel.database.systemDb('test');

/** The store as it is while nothing is removed from it. */
const withoutStore = (kernel: Kernel): Kernel => ({
  ...kernel,
  previews: { ...kernel.previews, removeWithFile: () => Promise.reject(new Error('storage.unavailable')) },
});

async function contactWithFile() {
  const contact = await buildContact(app);
  const client = await signedIn(app, contact);
  const { id } = (await client.post('/tickets', { title: 'Panne', description: 'Bonjour' })).body;
  const files = multipart([{ name: 'a.txt', contents: 'le sien' }]);
  await client.send({ method: 'POST', url: `/api/v1/tickets/${id}/attachments`, ...files });
  const { storageKey: key } = await db().attachment.findFirstOrThrow({ where: { uploaderId: contact.id } });
  return { contact, client, key };
}

test('[AG-34] an archive whose making was cut off after it was written goes with its person, and with its week', async () => {
  const asking = async () => (await (await signedIn(app, await buildContact(app))).post('/me/exports')).body.id;
  const [erased, expired] = [await asking(), await asking()];
  const keys = [erased, expired].map((id) => storageKey('personal-exports', id));
  for (const key of keys) await app.kernel.storage.write(key, Buffer.from('tout d’une personne'));
  await db().personalExport.delete({ where: { id: erased } });
  await makeExport(app.kernel, erased);
  await db().personalExport.update({ where: { id: expired }, data: { expiresAt: app.clock.now() } });
  await sweepExports(app.kernel);
  for (const key of keys) expect(await app.kernel.storage.has(key)).toBe(false);
});

// The last one: from here on jobs run by themselves.
test('[AG-34] a job that was given up is asked for again: the erasure ends with its files, and the archive is made', async () => {
  const { contact, key } = await contactWithFile();
  const asking = await signedIn(app, await buildContact(app));
  const exportId = (await asking.post('/me/exports')).body.id;
  const admin = await signedIn(app, await buildStaff(app, 'superadmin'));
  await admin.post(`/users/${contact.id}/erase`, { confirmation: contact.email, reason: 'Demande' });
  const erasure = () => db().erasure.findUniqueOrThrow({ where: { personId: contact.id } });
  const { id } = await erasure();
  await expect(erasePerson(withoutStore(app.kernel), id)).rejects.toThrow('storage.unavailable');
  expect(await erasure()).toMatchObject({ state: 'files' });
  expect(await app.kernel.storage.has(key)).toBe(true);
  await app.kernel.jobs.start('Europe/Paris');
  app.clock.set(new Date(app.clock.now().getTime() + 3_700_000).toISOString());
  await resumeUnfinished(app.kernel);
  await expect.poll(async () => (await erasure()).state).toBe('done');
  expect(await app.kernel.storage.has(key)).toBe(false);
  const made = () => db().personalExport.findUniqueOrThrow({ where: { id: exportId } });
  await expect.poll(async () => (await made()).state).toBe('ready');
});
