import { expect, test } from 'vitest';
import { recordChange } from '../../kernel/changes/record-change.ts';
import { systemContext } from '../../kernel/context.ts';
import { transaction } from '../../kernel/db/transaction.ts';
import { signedIn } from '../../testing/api.ts';
import { buildContact, buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { makeWebhook } from '../webhooks/webhook.factory.ts';
import { erasePerson } from './erase-person.ts';

const app = useTestApp();
const db = () => app.kernel.database.systemDb('test');

type Contact = Awaited<ReturnType<typeof buildContact>>;

/** What somebody else once wrote of the company of a person, kept by the record of changes alone. */
function note({ companyId }: Contact, after: object): Promise<void> {
  const about = { entity: 'company', entityId: companyId ?? '', action: 'updated', audience: {} };
  const change = { ...about, before: { internalNotes: '' }, after };
  return transaction(db(), (tx) => recordChange(tx, systemContext(app.kernel), change));
}

const notes = async ({ companyId }: Contact) =>
  (await db().change.findMany({ where: { entity: 'company', entityId: companyId ?? '' } })).map(({ after }) => after);

async function erase({ id, email }: { id: string; email: string }): Promise<void> {
  const admin = await signedIn(app, await buildStaff(app, 'superadmin'));
  await admin.post(`/users/${id}/erase`, { confirmation: email, reason: 'Demande' });
  const erasure = await db().erasure.findUniqueOrThrow({ where: { personId: id } });
  await erasePerson(app.kernel, erasure.id);
  expect((await db().erasure.findUniqueOrThrow({ where: { id: erasure.id } })).state).toBe('done');
}

test('[AG-34] a name goes from the record of changes wherever it stands: at the beginning of a line, and with quotation marks', async () => {
  const contact = await buildContact(app, { firstName: 'Lina "Lili"', lastName: 'Quillemot' });
  await note(contact, { internalNotes: `Cordialement,\nLina "Lili" Quillemot\n${contact.email}`, also: ['x'] });
  await erase(contact);
  expect(await notes(contact)).toEqual([{ internalNotes: 'Cordialement,\n[supprimé]\n[supprimé]', also: ['x'] }]);
});

test('[AG-34] what a webhook told stays JSON, without the name', async () => {
  const contact = await buildContact(app, { firstName: 'Odon', lastName: 'Quillemot' });
  const { id: webhookId } = await makeWebhook(app, await buildStaff(app, 'manager'), { url: 'https://crochet.test/x' });
  const payload = JSON.stringify({ data: { title: 'Bonjour\nOdon Quillemot', count: 3 } });
  const at = app.clock.now();
  const told = { webhookId, eventId: `evt_${contact.id}`, event: 'ticket.created', entityId: contact.id, payload };
  await db().webhookDelivery.create({ data: { ...told, createdAt: at, nextAttemptAt: at } });
  await erase(contact);
  const kept = await db().webhookDelivery.findFirstOrThrow({ where: { webhookId } });
  expect(JSON.parse(kept.payload ?? '')).toEqual({ data: { title: 'Bonjour\n[supprimé]', count: 3 } });
});

test('[AG-34] a number that is also an amount somewhere stops no erasure, and an extension takes no count away', async () => {
  const [long, short] = [await buildContact(app), await buildContact(app)];
  await db().user.update({ where: { id: long.id }, data: { phone: '33612345678' } });
  await db().user.update({ where: { id: short.id }, data: { phone: '12345' } });
  await note(long, { internalNotes: 'Au 33612345678', sizeBytes: 33_612_345_678 });
  await note(short, { internalNotes: '12345 fichiers', sizeBytes: 12_345 });
  await erase(long);
  await erase(short);
  expect(await notes(long)).toEqual([{ internalNotes: 'Au [supprimé]', sizeBytes: 33_612_345_678 }]);
  expect(await notes(short)).toEqual([{ internalNotes: '12345 fichiers', sizeBytes: 12_345 }]);
});

test('[AG-34] it takes nothing of anybody else: not their longer address, not their double name, not the number of their house', async () => {
  const number = '01 23 45 67 89';
  const contact = await buildContact(app, { firstName: 'Marie', lastName: 'Martin', email: 'martin@acme.test' });
  const other = await buildContact(app, { firstName: 'Anne-Marie', lastName: 'Martin', email: 'a.martin@acme.test' });
  await db().user.updateMany({ where: { id: { in: [contact.id, other.id] } }, data: { phone: number } });
  await note(other, { internalNotes: `Anne-Marie Martin et Marie Martin-Duval, a.martin@acme.test, ${number}` });
  const theirs = () => db().user.findUnique({ where: { id: other.id } });
  const before = await theirs();
  await erase(contact);
  expect(await theirs()).toEqual(before);
  const kept = `Anne-Marie Martin et Marie Martin-Duval, a.martin@acme.test, ${number}`;
  expect(await notes(other)).toEqual([{ internalNotes: kept }]);
});

test('[AG-34] lists that one member of staff named after several contacts stop no erasure', async () => {
  const { id: ownerId } = await buildStaff(app, 'manager');
  for (const lastName of ['Premier', 'Second']) {
    const contact = await buildContact(app, { firstName: 'Odile', lastName });
    await db().ticketView.create({ data: { ownerId, name: `Odile ${lastName}`, query: {}, columns: [] } });
    await erase(contact);
  }
  const names = (await db().ticketView.findMany({ where: { ownerId } })).map(({ name }) => name);
  for (const name of names) expect(name).toMatch(/^\[supprimé \w{8}\]$/);
});

test('[AG-34] a former name, address and number go too, but for an address that somebody else took over', async () => {
  const former = { firstName: 'Maude', lastName: 'Anciennement', email: 'maude@former.test' };
  const contact = await buildContact(app, former);
  const admin = await signedIn(app, await buildStaff(app, 'superadmin'));
  const change = (fields: object) => admin.patch(`/users/${contact.id}`, fields);
  await change({ email: 'compta@former.test', phone: '01 02 03 04 99' });
  await change({ lastName: 'Nouvellement', email: 'nouvelle@former.test', phone: '01 02 03 04 88' });
  await buildContact(app, { companyId: contact.companyId, email: 'compta@former.test' });
  const at = app.clock.now();
  await db().registration.create({
    data: { ...former, companyName: 'X', language: 'fr', state: 'accepted', expiresAt: at, decidedAt: at },
  });
  await note(contact, { internalNotes: 'Maude Anciennement, maude@former.test, 0102030499, compta@former.test' });
  await erase({ ...contact, email: 'nouvelle@former.test' });
  expect(await notes(contact)).toEqual([{ internalNotes: '[supprimé], [supprimé], [supprimé], compta@former.test' }]);
  expect(await db().registration.count({ where: { companyName: 'X' } })).toBe(0);
  expect(await db().searchWord.count({ where: { word: 'anciennement' } })).toBe(0);
});

test('[AG-22, AG-34] a word of their name that a contract or a piece of work bears is still looked up', async () => {
  const contact = await buildContact(app, { firstName: 'Quentine', lastName: 'Vauvenargues' });
  const { companyId } = contact;
  const manager = await signedIn(app, await buildStaff(app, 'manager'));
  const terms = { companyId, kind: 'hosting', title: 'Boutique Quentine', startsOn: '2026-03-01' };
  expect((await manager.post('/contracts', terms)).status).toBe(201);
  const work = { companyId, summary: 'Place Vauvenargues', minutes: 30, workedOn: '2026-03-02' };
  expect((await manager.post('/interventions', work)).status).toBe(201);
  await erase(contact);
  const word = { in: ['quentine', 'vauvenargues'] };
  expect(await db().searchWord.count({ where: { word, isWhole: true } })).toBe(2);
});
