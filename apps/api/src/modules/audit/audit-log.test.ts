import { describe, expect, test } from 'vitest';
import { recordChange } from '../../kernel/changes/record-change.ts';
import { systemContext } from '../../kernel/context.ts';
import { transaction } from '../../kernel/db/transaction.ts';
import { uuidv7 } from '../../kernel/ids.ts';
import { signedIn } from '../../testing/api.ts';
import { buildContact, buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { checkAuditLog } from './check-audit-log.ts';
import { sealChanges } from './seal-changes.ts';

const app = useTestApp();
const db = () => app.kernel.database.systemDb('test');
const sql = (text: string, values: unknown[] = []) => app.kernel.database.pool.query(text, values);

async function record(entityId = uuidv7(), act: () => Promise<void> = async () => {}): Promise<void> {
  const change = { entity: 'ticket', entityId, action: 'updated', after: { title: `Titre ${entityId}` }, audience: {} };
  await transaction(db(), async (tx) => {
    await recordChange(tx, systemContext(app.kernel), change);
    await act();
  });
}

const seqOf = async (entityId: string) => Number((await db().change.findFirstOrThrow({ where: { entityId } })).seq);

/** What somebody with the database in their hands can do, and undoes: the guards of its tables are taken away. */
async function tampered(table: string, act: () => Promise<unknown>, undo: () => Promise<unknown>) {
  await sql(`alter table "${table}" disable trigger user`);
  await act();
  const { fault } = await checkAuditLog(app.kernel);
  // Nor does it pass for in order the second time.
  expect((await checkAuditLog(app.kernel)).fault).toEqual(fault);
  await undo();
  await sql(`alter table "${table}" enable trigger user`);
  expect((await checkAuditLog(app.kernel)).fault).toBeNull();
  return fault;
}

describe('the record of changes, once sealed', () => {
  test('is found as it was, every change under one seal', async () => {
    for (let count = 0; count < 5; count += 1) await record();
    expect(await sealChanges(app.kernel)).toBeGreaterThanOrEqual(5);
    await record();
    expect(await sealChanges(app.kernel)).toBe(1);
    expect(await sealChanges(app.kernel)).toBe(0);
    const { fault, seals, changes } = await checkAuditLog(app.kernel);
    expect({ fault, seals }).toEqual({ fault: null, seals: 2 });
    expect(changes).toBe((await db().change.count()) - 1);
  });

  test('shows a change that was rewritten, and names it', async () => {
    const entityId = uuidv7();
    await record(entityId);
    await sealChanges(app.kernel);
    const seq = await seqOf(entityId);
    const set = (title: string) =>
      sql(`update "Change" set after = $2 where seq = $1`, [seq, JSON.stringify({ title })]);
    const fault = await tampered(
      'Change',
      () => set('Autre'),
      () => set(`Titre ${entityId}`),
    );
    expect(fault).toMatchObject({ kind: 'changed', seq, entity: 'ticket', entityId });
  });

  test.each(['actorId', 'companyId', 'apiKeyId', 'requestId', 'audience', 'place', 'at', 'salt'])(
    'shows that the %s of a change was rewritten',
    async (column) => {
      const entityId = uuidv7();
      await record(entityId);
      await sealChanges(app.kernel);
      const seq = await seqOf(entityId);
      const before = await db().change.findUniqueOrThrow({ where: { seq } });
      const other = { at: '2020-01-01T00:00:00Z', audience: '{"x":1}', place: '{"x":null}' }[column] ?? uuidv7();
      const set = (value: unknown) => sql(`update "Change" set "${column}" = $2 where seq = $1`, [seq, value]);
      const former = before[column as keyof typeof before];
      const fault = await tampered(
        'Change',
        () => set(other),
        () => set(former instanceof Date ? former.toISOString() : former),
      );
      expect(fault).toMatchObject({ kind: 'changed', seq });
    },
  );

  test('shows a change that is gone, and one that was put in afterwards', async () => {
    const entityId = uuidv7();
    await record(entityId);
    await sealChanges(app.kernel);
    const seq = await seqOf(entityId);
    await sql('create table kept as select * from "Change" where seq = $1'.replace('$1', String(seq)));
    const remove = () => sql('delete from "Change" where seq = $1', [seq]);
    const putBack = () => sql('insert into "Change" select * from kept');
    expect(await tampered('Change', remove, putBack)).toMatchObject({ kind: 'missing', seq, entity: null });
    await sql('drop table kept');
    const forged = `insert into "Change" (seq, entity, "entityId", action, audience) values (0, 'ticket', gen_random_uuid(), 'x', '{}')`;
    const fault = await tampered(
      'Change',
      () => sql(forged),
      () => sql('delete from "Change" where seq = 0'),
    );
    expect(fault).toMatchObject({ kind: 'added', seq: 0 });
  });

  test('shows a seal that was rewritten, taken out, or cut off since the last check', async () => {
    for (let count = 0; count < 2; count += 1) {
      await record();
      await sealChanges(app.kernel);
    }
    await checkAuditLog(app.kernel);
    const { number } = await db().auditSeal.findFirstOrThrow({ orderBy: { number: 'desc' } });
    const [middle, last] = [number - 1, number];
    await sql(`create table kept as select * from "AuditSeal"`);
    const putBack = () => sql('insert into "AuditSeal" select * from kept on conflict do nothing');
    const forget = (which: number) =>
      tampered('AuditSeal', () => sql(`delete from "AuditSeal" where number = ${which}`), putBack);
    expect(await forget(middle)).toMatchObject({ kind: 'seal', seal: middle });
    expect(await forget(last)).toMatchObject({ kind: 'rewound', seal: last });
    const setDigests = (digests: string) => () =>
      sql(
        `update "AuditSeal" s set digests = ${digests} from kept k where k.number = s.number and s.number = ${middle}`,
      );
    const fault = await tampered('AuditSeal', setDigests(`array[sha256('x')]`), setDigests('k.digests'));
    expect(fault).toMatchObject({ kind: 'seal', seal: middle });
    await sql('drop table kept');
  });

  test('cannot be rewritten by whoever does not take the guards away', async () => {
    await record();
    await sealChanges(app.kernel);
    for (const table of ['Change', 'AuditSeal', 'AuditCheck']) {
      await expect(sql(`delete from "${table}"`)).rejects.toThrow('append-only');
    }
    await expect(sql(`update "Change" set "actorId" = gen_random_uuid()`)).rejects.toThrow('append-only');
    await expect(sql(`update "AuditSeal" set hash = ''`)).rejects.toThrow('append-only');
    const forged = `insert into "ErasedChange" (seq, "erasureId", digest) values (1, gen_random_uuid(), '')`;
    await expect(sql(forged)).rejects.toThrow('append-only');
  });
});

describe('sealing', () => {
  test('waits for a change that took its number first and is committed last: none is left out', async () => {
    await sealChanges(app.kernel);
    const slow = uuidv7();
    let commit = () => {};
    let slowly = Promise.resolve();
    await new Promise<void>((begun) => {
      slowly = record(slow, () => {
        begun();
        return new Promise((resolve) => {
          commit = resolve;
        });
      });
    });
    const quick = uuidv7();
    await record(quick);
    expect(await sealChanges(app.kernel, 100)).toBe(0);
    const sealing = sealChanges(app.kernel);
    commit();
    await slowly;
    expect(await sealing).toBe(2);
    expect(await seqOf(slow)).toBeLessThan(await seqOf(quick));
    expect((await checkAuditLog(app.kernel)).fault).toBeNull();
  });

  test('is done once, however many seal at the same time', async () => {
    await record();
    await record();
    const before = await db().auditSeal.count();
    await Promise.all(Array.from({ length: 4 }, () => sealChanges(app.kernel)));
    await sealChanges(app.kernel);
    expect(await db().auditSeal.count()).toBe(before + 1);
    expect((await checkAuditLog(app.kernel)).fault).toBeNull();
  });

  test('of more changes than a seal holds makes several, each after the other', async () => {
    await sealChanges(app.kernel);
    await sql(`insert into "Change" (entity, "entityId", action, after, audience)
      select 'ticket', gen_random_uuid(), 'created', jsonb_build_object('title', n), '{}' from generate_series(1, 5001) n`);
    const before = await db().auditSeal.count();
    expect(await sealChanges(app.kernel)).toBe(5001);
    expect(await db().auditSeal.count()).toBe(before + 2);
    expect((await checkAuditLog(app.kernel)).fault).toBeNull();
  });
});

describe('who sees it', () => {
  test('a superadmin sees how far it is sealed and what the last check found; nobody else does', async () => {
    await record();
    await sealChanges(app.kernel);
    await checkAuditLog(app.kernel);
    const superadmin = await signedIn(app, await buildStaff(app, 'superadmin'));
    const { body, status } = await superadmin.get('/audit-log');
    expect(status).toBe(200);
    const { number } = await db().auditSeal.findFirstOrThrow({ orderBy: { number: 'desc' } });
    expect(body).toMatchObject({ lastSeal: { number }, lastCheck: { seals: number, fault: null } });
    expect(body.lastSeal.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(body.waiting).toBeGreaterThanOrEqual(1);
    expect((await superadmin.post('/audit-log/check')).status).toBe(202);
    for (const person of [await buildStaff(app, 'manager'), await buildContact(app)]) {
      const other = await signedIn(app, person);
      expect((await other.get('/audit-log')).status).toBe(403);
      expect((await other.post('/audit-log/check')).status).toBe(403);
    }
  });
});
