import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { recordChange } from '../../kernel/changes/record-change.ts';
import { systemContext } from '../../kernel/context.ts';
import type { SqlRunner } from '../../kernel/db/sql.ts';
import { transaction } from '../../kernel/db/transaction.ts';
import { uuidv7 } from '../../kernel/ids.ts';
import { signedIn } from '../../testing/api.ts';
import { multipart } from '../../testing/multipart.ts';
import { buildContact, buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { checkAuditLog, sealChanges } from '../audit/public.ts';
import { erasePerson } from './erase-person.ts';
import { makeExport, sweepExports } from './personal-export.ts';

const app = useTestApp();
const db = () => app.kernel.database.systemDb('test');

/** A contact who used everything that leaves a trace, under words that nobody else writes. */
async function traces() {
  const tag = `z${uuidv7().replaceAll('-', '').slice(-10)}`;
  const named = { firstName: `Zéphyrine${tag}`, lastName: `Quatremère${tag}`, email: `${tag}@unique.test` };
  const contact = await buildContact(app, named);
  await db().user.update({ where: { id: contact.id }, data: { phone: `+33 6 ${tag}`, jobTitle: `Chef ${tag}` } });
  const colleague = await buildContact(app, { companyId: contact.companyId });
  const client = await signedIn(app, contact);
  const ticket = (await client.post('/tickets', { title: 'Panne du site', description: `Mots ${tag}` })).body;
  const say = (body: string) => client.post(`/tickets/${ticket.id}/comments`, { body });
  const comment = (await say(`Un message ${tag}`)).body;
  await client.patch(`/comments/${comment.id}`, { body: `Un message corrigé ${tag}` });
  await client.patch(`/tickets/${ticket.id}`, { description: `Autres mots ${tag}` });
  await client.patch('/me', { phone: `+33 7 ${tag}` });
  const files = multipart([{ name: `${tag}.txt`, contents: `secret ${tag}` }]);
  await client.send({ method: 'POST', url: `/api/v1/tickets/${ticket.id}/attachments`, ...files });
  await db().comment.update({ where: { id: comment.id }, data: { quotation: `Le lundi, j’écrivais ${tag}` } });
  const other = await signedIn(app, colleague);
  const mention = `J’ai vu ${named.firstName} ${named.lastName} (${named.email}) hier.`;
  const theirs = (await other.post(`/tickets/${ticket.id}/comments`, { body: mention })).body;
  await db().mailMessage.create({
    data: {
      dedupeKey: uuidv7(),
      kind: 'x',
      toName: 'Autre',
      toAddress: 'autre@unique.test',
      subject: `De ${named.firstName} ${named.lastName}`,
      textBody: mention,
    },
  });
  const change = {
    entity: 'company',
    entityId: contact.companyId ?? '',
    action: 'updated',
    before: { internalNotes: '' },
    after: { internalNotes: mention },
    audience: {},
  };
  await transaction(db(), (tx) => recordChange(tx, systemContext(app.kernel), change));
  return { tag, named, contact, colleague, client, ticket, comment, theirs };
}

/** Every place of every table and of the store where a word still stands. */
async function placesOf(word: string): Promise<string[]> {
  const { pool } = app.kernel.database;
  const { rows } = await pool.query<{ name: string }>(
    `select c.relname as name from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`,
  );
  const found: string[] = [];
  for (const { name } of rows) {
    const hits = await pool.query<{ row: string }>(`select t::text as row from "${name}" t where t::text ilike $1`, [
      `%${word}%`,
    ]);
    found.push(...hits.rows.map(({ row }) => `${name}: ${row.slice(0, 300)}`));
  }
  const folder = path.join(app.kernel.environment.dataDir, 'files');
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    if ((await readFile(file)).includes(word)) found.push(file);
  }
  return found;
}

async function entriesOf(archive: Buffer): Promise<Map<string, string>> {
  const zip = await fromBufferPromise(archive);
  const entries = new Map<string, string>();
  for await (const entry of zip.eachEntry()) {
    entries.set(entry.fileName, (await buffer(await zip.openReadStreamPromise(entry))).toString());
  }
  return entries;
}

describe('[AG-34] the archive of a person', () => {
  test('holds everything about them with checksums, and nothing of another', async () => {
    const { tag, named, client, contact, colleague } = await traces();
    await db().user.update({ where: { id: colleague.id }, data: { lastName: 'Étrangère-unique' } });
    const asked = await client.post('/me/exports');
    expect([asked.status, asked.body.state]).toEqual([202, 'waiting']);
    expect((await client.post('/me/exports')).body.code).toBe('privacy.export_waiting');
    expect((await client.get(`/me/exports/${asked.body.id}/file`)).body.code).toBe('privacy.export_not_ready');
    await Promise.all([makeExport(app.kernel, asked.body.id), makeExport(app.kernel, asked.body.id)]);
    expect((await client.get('/me/exports')).body.rows).toMatchObject([{ id: asked.body.id, state: 'ready' }]);
    const file = await client.get(`/me/exports/${asked.body.id}/file`);
    expect(file.headers).toMatchObject({ 'content-type': 'application/zip', 'x-content-type-options': 'nosniff' });
    const entries = await entriesOf(file.raw);
    const all = [...entries.values()].join('\n');
    for (const word of [
      named.email,
      named.firstName,
      named.lastName,
      `Autres mots ${tag}`,
      `corrigé ${tag}`,
      `secret ${tag}`,
    ])
      expect(all, word).toContain(word);
    expect(all).not.toContain('Étrangère-unique');
    expect(all).not.toContain('argon2');
    const manifest = JSON.parse(entries.get('manifest.json') ?? '') as { entries: { name: string; sha256?: string }[] };
    expect(manifest.entries.length).toBeGreaterThan(5);
    for (const { name, sha256 } of manifest.entries) {
      const contents = entries.get(name) ?? '';
      if (sha256) expect([name, createHash('sha256').update(contents).digest('hex')]).toEqual([name, sha256]);
      else expect(contents).toContain(tag);
    }
    expect(contact.id).toBe(JSON.parse(entries.get('manifest.json') ?? '').personId);
  });

  test('is given to nobody else, and goes after a week', async () => {
    const { client, contact, colleague } = await traces();
    const manager = await signedIn(app, await buildStaff(app, 'manager'));
    const technician = await signedIn(app, await buildStaff(app, 'technician'));
    const asked = (await manager.post(`/users/${contact.id}/exports`)).body;
    await makeExport(app.kernel, asked.id);
    expect((await technician.post(`/users/${contact.id}/exports`)).status).toBe(403);
    expect((await technician.get(`/personal-exports/${asked.id}/file`)).status).toBe(403);
    expect((await technician.get(`/me/exports/${asked.id}/file`)).status).toBe(404);
    expect((await (await signedIn(app, colleague)).get(`/me/exports/${asked.id}/file`)).status).toBe(404);
    expect((await client.get(`/me/exports/${asked.id}/file`)).status).toBe(200);
    expect((await manager.get(`/personal-exports/${asked.id}/file`)).status).toBe(200);
    await db().personalExport.update({ where: { id: asked.id }, data: { expiresAt: new Date('2026-01-01') } });
    expect((await manager.get(`/personal-exports/${asked.id}/file`)).status).toBe(404);
    const { storageKey } = await db().personalExport.findUniqueOrThrow({ where: { id: asked.id } });
    await sweepExports(app.kernel);
    expect(await app.kernel.storage.has(storageKey ?? '')).toBe(false);
    expect(await db().personalExport.count({ where: { id: asked.id } })).toBe(0);
  });
});

test('[FR-10] the archive of somebody above is neither listed nor read, whoever asked for it', async () => {
  const superadmin = await buildStaff(app, 'superadmin');
  const asked = (await (await signedIn(app, superadmin)).post('/me/exports')).body;
  await makeExport(app.kernel, asked.id);
  const manager = await signedIn(app, await buildStaff(app, 'manager'));
  const refused = { status: 403, body: { code: 'rank.too_low' } };
  expect(await manager.get(`/users/${superadmin.id}/exports`)).toMatchObject(refused);
  expect((await manager.get(`/personal-exports/${asked.id}/file`)).status).toBe(403);
});

test('[FR-10] an archive holds no link that signs its person in', async () => {
  const manager = await signedIn(app, await buildStaff(app, 'manager'));
  const person = await buildStaff(app, 'technician');
  await db().user.update({ where: { id: person.id }, data: { state: 'invited' } });
  expect((await manager.post(`/users/${person.id}/invite`)).status).toBeLessThan(300);
  const asked = (await manager.post(`/users/${person.id}/exports`)).body;
  await makeExport(app.kernel, asked.id);
  const entries = await entriesOf((await manager.get(`/personal-exports/${asked.id}/file`)).raw);
  const mails = entries.get('donnees/MailMessage.recipientId.json');
  expect(mails).toContain('/link/…');
  expect(mails).not.toMatch(/\/link\/[\w-]{20}/);
});

test('[AG-34] an archive of many rows holds each of them once, page after page', async () => {
  const person = await buildStaff(app, 'technician');
  await app.kernel.database.pool.query(
    `insert into "Change" (entity, "entityId", action, audience, "actorId")
     select 'ticket', gen_random_uuid(), 'updated', '{}', $1::uuid from generate_series(1, 4000)`,
    [person.id],
  );
  const client = await signedIn(app, person);
  const asked = (await client.post('/me/exports')).body;
  await makeExport(app.kernel, asked.id);
  const entries = await entriesOf((await client.get(`/me/exports/${asked.id}/file`)).raw);
  const pages = [...entries].filter(([name]) => name.startsWith('donnees/Change.actorId'));
  const seqs = pages.flatMap(([, text]) => (JSON.parse(text) as { seq: number }[]).map(({ seq }) => seq));
  expect(pages.length).toBeGreaterThan(1);
  expect(new Set(seqs).size).toBe(seqs.length);
  expect(seqs.length).toBeGreaterThanOrEqual(4000);
});

test('[AG-34] an archive of many files holds each of them once, and names a few at a time', async () => {
  const person = await buildContact(app);
  await app.kernel.database.pool.query(
    `insert into "IncomingMail" (id, key, "messageId", state, "fromName", "fromAddress", subject, "storageKey", "sizeBytes",
       "senderId", "receivedAt")
     select gen_random_uuid(), $1 || n, 'x', 'waiting', 'x', 'x', 'x', 'mails/' || n, 1, $1::uuid, now()
     from generate_series(1, 1201) n`,
    [person.id],
  );
  const counts: number[] = [];
  const { sql } = app.kernel.database;
  const counting: SqlRunner = {
    async rows(statement, values) {
      const rows = await sql.rows(statement, values);
      if (statement.text.includes('"storageKey" is not null')) counts.push(rows.length);
      return rows;
    },
  };
  const storage = { ...app.kernel.storage, has: async () => true, stream: async () => Readable.from(['x']) };
  const kernel = { ...app.kernel, storage, database: { ...app.kernel.database, sql: counting } };
  const client = await signedIn(app, person);
  const asked = (await client.post('/me/exports')).body;
  await makeExport(kernel, asked.id);
  expect(Math.max(...counts)).toBeLessThanOrEqual(500);
  const entries = await entriesOf((await client.get(`/me/exports/${asked.id}/file`)).raw);
  expect([...entries.keys()].filter((name) => name.startsWith('fichiers/'))).toHaveLength(1201);
});

test('[AG-34] the archive of a member of staff holds what is about them, not the people whose mails and tickets they dealt with', async () => {
  const person = await buildStaff(app, 'administrator');
  const contact = await buildContact(app);
  const said = `Confidence ${uuidv7()}`;
  const staff = await signedIn(app, person);
  const ticket = { title: said, description: said, companyId: contact.companyId, requesterId: contact.id };
  await staff.post('/tickets', { ...ticket, assigneeId: person.id });
  const [key, storageKey] = [uuidv7(), `mails/${uuidv7()}`];
  await app.kernel.storage.write(storageKey, Buffer.from(said));
  await db().incomingMail.create({
    data: {
      key,
      storageKey,
      messageId: 'x',
      state: 'refused',
      fromName: said,
      fromAddress: contact.email,
      subject: said,
      body: said,
      sizeBytes: 1,
      receivedAt: app.clock.now(),
      decidedById: person.id,
    },
  });
  await db().blockedSender.create({ data: { address: `${said}@x.test`, blockedById: person.id } });
  const asked = (await staff.post('/me/exports')).body;
  await makeExport(app.kernel, asked.id);
  const entries = await entriesOf((await staff.get(`/me/exports/${asked.id}/file`)).raw);
  const held = [...entries].filter(([, text]) => text.includes(said) || text.includes(contact.email));
  expect(held.map(([name]) => name)).toEqual([]);
  for (const name of ['IncomingMail.decidedById', 'BlockedSender.blockedById', 'Ticket.assigneeId'])
    expect(JSON.parse(entries.get(`donnees/${name}.json`) ?? '[]')).toHaveLength(1);
});

test('[AG-34] a file that is lost while an archive is made fails that archive alone', async () => {
  const { contact, client } = await traces();
  const asked = (await client.post('/me/exports')).body;
  const lost = { ...app.kernel.storage, has: async () => true, stream: async () => Promise.reject(new Error('lost')) };
  await expect(makeExport({ ...app.kernel, storage: lost }, asked.id)).rejects.toThrow('lost');
  await makeExport(app.kernel, asked.id);
  expect(await db().personalExport.findFirst({ where: { personId: contact.id } })).toMatchObject({ state: 'ready' });
});

describe('[AG-34] erasing a person', () => {
  test('leaves nothing that names them or that they wrote, in any table or file, and keeps what the law keeps', async () => {
    const { tag, named, contact, client, ticket, theirs } = await traces();
    const manager = await signedIn(app, await buildStaff(app, 'manager'));
    await makeExport(app.kernel, (await manager.post(`/users/${contact.id}/exports`)).body.id);
    expect((await placesOf(tag)).length).toBeGreaterThan(10);
    const preview = (await manager.get(`/users/${contact.id}/erasure`)).body;
    expect(preview).toMatchObject({ state: 'none', confirmation: named.email, isLastContact: false });
    expect(preview.lines).toContainEqual({
      model: 'Comment',
      outcome: 'emptied',
      count: 1,
      reason: 'history',
      keptYears: null,
    });
    const input = { confirmation: named.email, reason: `Demande de ${named.firstName} ${named.lastName}` };
    expect((await manager.post(`/users/${contact.id}/erase`, input)).status).toBe(202);
    expect((await client.get('/me')).status).toBe(401);
    const erasure = await db().erasure.findUniqueOrThrow({ where: { personId: contact.id } });
    await Promise.all([erasePerson(app.kernel, erasure.id), erasePerson(app.kernel, erasure.id)]);
    const after = await placesOf(tag);
    expect(after).toEqual([]);
    const user = await db().user.findUniqueOrThrow({ where: { id: contact.id } });
    expect(user).toMatchObject({ firstName: 'Personne', lastName: 'supprimée', phone: null, state: 'disabled' });
    expect(await db().ticket.findUnique({ where: { id: ticket.id } })).toMatchObject({
      title: 'Panne du site',
      requesterId: contact.id,
    });
    const { body } = await db().comment.findUniqueOrThrow({ where: { id: theirs.id } });
    expect(body).toBe('J’ai vu [supprimé] ([supprimé]) hier.');
    const done = await db().erasure.findUniqueOrThrow({ where: { id: erasure.id } });
    expect(done).toMatchObject({ state: 'done', files: [], counts: { 'Comment.emptied': 1 } });
    expect(await db().change.count({ where: { entity: 'erasure', entityId: erasure.id } })).toBe(2);
    await erasePerson(app.kernel, erasure.id);
    expect(await db().erasure.findUniqueOrThrow({ where: { id: erasure.id } })).toEqual(done);
  });

  test('is refused on oneself, on a higher rank, without the right, with another confirmation, and a second time', async () => {
    const person = await buildStaff(app, 'manager');
    const manager = await signedIn(app, person);
    const superior = await buildStaff(app, 'superadmin');
    const contact = await buildContact(app);
    const erase = (id: string, confirmation: string) =>
      manager.post(`/users/${id}/erase`, { confirmation, reason: 'Demande' });
    expect((await erase(person.id, person.email)).body.code).toBe('rank.oneself');
    expect((await erase(superior.id, superior.email)).body.code).toBe('rank.too_low');
    expect((await manager.get(`/users/${superior.id}/erasure`)).body.code).toBe('rank.too_low');
    expect((await erase(contact.id, 'autre@unique.test')).body.fields).toEqual({
      confirmation: 'confirmation_differs',
    });
    const technician = await signedIn(app, await buildStaff(app, 'technician'));
    const input = { confirmation: contact.email, reason: 'Demande' };
    expect((await technician.post(`/users/${contact.id}/erase`, input)).status).toBe(403);
    const answers = await Promise.all([erase(contact.id, contact.email), erase(contact.id, contact.email)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([202, 409]);
  });

  test('what staff wrote stays as the work of the business, without their name', async () => {
    const staff = await buildStaff(app, 'technician', { firstName: 'Ondine', lastName: 'Vaucresson' });
    const { ticket } = await traces();
    const api = await signedIn(app, staff);
    const { id } = (await api.post(`/tickets/${ticket.id}/comments`, { body: 'C’est réparé.' })).body;
    const admin = await signedIn(app, await buildStaff(app, 'superadmin'));
    await admin.post(`/users/${staff.id}/erase`, { confirmation: staff.email, reason: 'Départ' });
    const erasure = await db().erasure.findUniqueOrThrow({ where: { personId: staff.id } });
    await erasePerson(app.kernel, erasure.id);
    expect(await db().comment.findUnique({ where: { id } })).toMatchObject({
      body: 'C’est réparé.',
      authorId: staff.id,
    });
    expect(await placesOf('Vaucresson')).toEqual([]);
  });

  test('is for good: from the moment it is asked for, the person is not edited, enabled or invited again', async () => {
    const contact = await buildContact(app);
    const admin = await signedIn(app, await buildStaff(app, 'superadmin'));
    await admin.post(`/users/${contact.id}/erase`, { confirmation: contact.email, reason: 'Demande' });
    const refused = { status: 409, body: { code: 'user.erased' } };
    const attempts = async () => {
      expect(await admin.patch(`/users/${contact.id}`, { firstName: 'Revenante' })).toMatchObject(refused);
      expect(await admin.post(`/users/${contact.id}/enable`)).toMatchObject(refused);
      expect(await admin.post(`/users/${contact.id}/invite`)).toMatchObject(refused);
      const { abilities } = (await admin.get(`/users/${contact.id}`)).body;
      expect(abilities).toMatchObject({ update: false, enable: false, invite: false, erase: false });
    };
    await attempts();
    const erasure = await db().erasure.findUniqueOrThrow({ where: { personId: contact.id } });
    await erasePerson(app.kernel, erasure.id);
    await attempts();
    expect(await db().user.findUnique({ where: { id: contact.id } })).toMatchObject({ state: 'disabled' });
  });

  test('takes their names out of the words of the search, but for those that others still bear', async () => {
    const contact = await buildContact(app, { firstName: 'Wilhelmine', lastName: 'Castelnaudarix' });
    await buildContact(app, { firstName: 'Wilhelmine', lastName: 'Autre' });
    const known = async () => {
      const words = await db().searchWord.findMany({ where: { word: { in: ['wilhelmine', 'castelnaudarix'] } } });
      return words.map(({ word }) => word).toSorted();
    };
    expect(await known()).toEqual(['castelnaudarix', 'wilhelmine']);
    const admin = await signedIn(app, await buildStaff(app, 'superadmin'));
    await admin.post(`/users/${contact.id}/erase`, { confirmation: contact.email, reason: 'Demande' });
    const erasure = await db().erasure.findUniqueOrThrow({ where: { personId: contact.id } });
    await erasePerson(app.kernel, erasure.id);
    expect(await known()).toEqual(['wilhelmine']);
    expect(await placesOf('castelnaud')).toEqual([]);
  });

  test('leaves the record of changes sealed: what it took away is told as erased, and nothing else may be', async () => {
    const { contact } = await traces();
    const admin = await signedIn(app, await buildStaff(app, 'superadmin'));
    await sealChanges(app.kernel);
    expect((await checkAuditLog(app.kernel)).erased).toBe(0);
    const salts = async () =>
      (await app.kernel.database.pool.query('select seq, salt from "Change" order by seq')).rows;
    const before = await salts();
    await admin.post(`/users/${contact.id}/erase`, { confirmation: contact.email, reason: 'Demande' });
    const { id } = await db().erasure.findUniqueOrThrow({ where: { personId: contact.id } });
    await erasePerson(app.kernel, id);
    await sealChanges(app.kernel);
    const { fault, erased } = await checkAuditLog(app.kernel);
    expect(fault).toBeNull();
    expect(erased).toBeGreaterThan(3);
    // The digest under the seal stays: nobody guesses a short text by it, whose salt is gone.
    const renewed = (await salts()).filter(({ seq, salt }) =>
      before.some((one) => one.seq === seq && one.salt !== salt),
    );
    expect(renewed.length).toBeGreaterThanOrEqual(erased);
    const { pool } = app.kernel.database;
    await pool.query(`alter table "Change" disable trigger user`);
    await pool.query(`alter table "ErasedChange" disable trigger user`);
    const { rows } = await pool.query<{ seq: string }>(`update "Change" set after = '{"state":"closed"}' where seq =
      (select max(seq) from "Change" where entity = 'ticket') returning seq`);
    const forged = `insert into "ErasedChange" (seq, "erasureId", digest)
      select c.seq, $2, change_digest(c) from "Change" c where c.seq = $1
      on conflict (seq, "erasureId") do update set digest = excluded.digest`;
    await pool.query(forged, [rows[0]?.seq, id]);
    await pool.query(`alter table "Change" enable trigger user`);
    await pool.query(`alter table "ErasedChange" enable trigger user`);
    expect((await checkAuditLog(app.kernel)).fault).toMatchObject({ kind: 'erasure' });
  });

  test('the record of changes stays append-only for everyone else', async () => {
    const { pool } = app.kernel.database;
    await expect(pool.query(`update "Change" set before = null`)).rejects.toThrow('append-only');
    const forged = `select set_config('guichet.erasure', '${uuidv7()}', false); update "Change" set after = null`;
    await expect(pool.query(forged)).rejects.toThrow('append-only');
    await expect(pool.query(`delete from "Change"`)).rejects.toThrow('append-only');
  });
});
