import { beforeAll, describe, expect, test } from 'vitest';
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

let seq = 0n;
beforeAll(async () => {
  const change = { entity: 'ticket', entityId: uuidv7(), action: 'updated', after: { title: 'Vrai' }, audience: {} };
  await transaction(db(), (tx) => recordChange(tx, systemContext(app.kernel), change));
  await sealChanges(app.kernel);
  seq = (await db().change.findFirstOrThrow({ where: { entityId: change.entityId } })).seq;
});

/** Rewrites the sealed change behind the guards of its table, as somebody with the database in their hands would. */
async function rewrite(title: string) {
  await sql('alter table "Change" disable trigger user');
  await sql('update "Change" set after = $2 where seq = $1', [seq, JSON.stringify({ title })]);
  await sql('alter table "Change" enable trigger user');
}

async function heardBy(person: { id: string; email: string }) {
  const { body } = await (await signedIn(app, person)).get('/notifications?kind=audit.broken');
  const mails = await db().mailMessage.findMany({ where: { toAddress: person.email, kind: 'audit.broken' } });
  return { rows: body.rows, mails };
}

describe('a record of changes that was tampered with', () => {
  test('[AG-15] is told to those who may read it, in the page and by mail in their language, and to nobody else', async () => {
    const superadmin = await buildStaff(app, 'superadmin', { language: 'fr' });
    const english = await buildStaff(app, 'superadmin', { language: 'en' });
    const others = [await buildStaff(app, 'manager'), await buildContact(app)];
    await checkAuditLog(app.kernel);
    expect((await heardBy(superadmin)).rows).toEqual([]);
    await rewrite('Faux');
    await checkAuditLog(app.kernel);
    const { rows, mails } = await heardBy(superadmin);
    expect(rows).toMatchObject([{ kind: 'audit.broken', entity: 'auditCheck', subject: `№ ${seq}`, actorName: null }]);
    expect(mails).toMatchObject([{ subject: 'Le journal des modifications a été altéré', language: 'fr' }]);
    expect(mails[0]?.textBody).toContain('/admin/settings?tab=history');
    expect((await heardBy(english)).mails).toMatchObject([{ subject: 'The record of changes was altered' }]);
    for (const other of others) expect(await heardBy(other)).toEqual({ rows: [], mails: [] });
    await rewrite('Vrai');
    await checkAuditLog(app.kernel);
  });

  test('is told once, however many checks find it, and again only when it is broken anew; the card says since when', async () => {
    const superadmin = await buildStaff(app, 'superadmin');
    const card = async () => (await (await signedIn(app, superadmin)).get('/audit-log')).body.brokenSince;
    const times = async () => {
      const { rows, mails } = await heardBy(superadmin);
      return [rows.length, mails.length];
    };
    expect(await card()).toBeNull();
    app.clock.set('2026-03-11T02:50:00.000Z');
    await rewrite('Faux');
    await Promise.all([checkAuditLog(app.kernel), checkAuditLog(app.kernel)]);
    const since = await card();
    expect(since).toMatch(/^2026-03-11T02:50/);
    app.clock.set('2026-03-12T02:50:00.000Z');
    await checkAuditLog(app.kernel);
    expect([await times(), await card()]).toEqual([[1, 1], since]);
    await rewrite('Vrai');
    await checkAuditLog(app.kernel);
    expect([await times(), await card()]).toEqual([[1, 1], null]);
    app.clock.set('2026-03-13T02:50:00.000Z');
    await rewrite('Encore faux');
    await checkAuditLog(app.kernel);
    expect(await times()).toEqual([2, 2]);
    expect(await card()).toMatch(/^2026-03-13T02:50/);
    await rewrite('Vrai');
    await checkAuditLog(app.kernel);
  });

  test('[AG-15] is not mailed to whoever chose not to be', async () => {
    const superadmin = await buildStaff(app, 'superadmin');
    const caller = await signedIn(app, superadmin);
    const topics = { auditFaults: { isShown: true, mail: 'never' } };
    expect((await caller.patch('/me/notification-preferences', { topics })).status).toBe(200);
    await rewrite('Faux');
    await checkAuditLog(app.kernel);
    const { rows, mails } = await heardBy(superadmin);
    expect([rows.length, mails.length]).toEqual([1, 0]);
    await rewrite('Vrai');
    await checkAuditLog(app.kernel);
  });
});
