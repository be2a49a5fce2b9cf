import { describe, expect, test } from 'vitest';
import { signedIn } from '../../testing/api.ts';
import { buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';

const app = useTestApp();
const db = () => app.kernel.database.systemDb('test');

const failedMail = () =>
  db().mailMessage.create({
    data: {
      dedupeKey: crypto.randomUUID(),
      kind: 'ticket.message',
      toName: 'Ada',
      toAddress: 'ada@client.test',
      subject: 'Réponse',
      textBody: 'Bonjour',
      state: 'failed',
      attempts: 9,
    },
  });

describe('[AG-11] sending a mail again', () => {
  test('puts it back at the head of the queue, and is refused once it left', async () => {
    const { id } = await failedMail();
    const caller = await signedIn(app, await buildStaff(app, 'administrator'));
    expect((await caller.get(`/mails/${id}`)).body.abilities.retry).toBe(true);
    expect((await caller.post(`/mails/${id}/retry`)).status).toBe(204);
    expect(await db().mailMessage.findUniqueOrThrow({ where: { id } })).toMatchObject({ attempts: 0 });
    await db().mailMessage.update({ where: { id }, data: { state: 'sent' } });
    expect((await caller.post(`/mails/${id}/retry`)).body.code).toBe('mail.already_sent');
    expect((await caller.get(`/mails/${id}`)).body.abilities.retry).toBe(false);
  });

  test('is not of who only reads mails: the page does not offer it', async () => {
    const { id } = await failedMail();
    const permissions = ['mails.read'];
    const role = await db().role.create({ data: { name: 'Lecteur de mails', kind: 'staff', rank: 20, permissions } });
    const caller = await signedIn(app, await buildStaff(app, 'technician', { roleId: role.id }));
    expect(await caller.post(`/mails/${id}/retry`)).toMatchObject({ status: 403, body: { code: 'auth.forbidden' } });
    expect((await caller.get(`/mails/${id}`)).body.abilities.retry).toBe(false);
    expect(await db().mailMessage.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'failed', attempts: 9 });
  });
});
