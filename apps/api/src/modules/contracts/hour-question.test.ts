import { describe, expect, test } from 'vitest';
import type { Api } from '../../testing/api.ts';
import { signedIn } from '../../testing/api.ts';
import { buildContact, buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { makeKey, withKey } from '../identity/api-key.factory.ts';
import { bookWork, buildCustomer, sellPack } from './contracts.factory.ts';

const app = useTestApp();

async function buildLine() {
  const { companyId, manager } = await buildCustomer(app);
  await sellPack(manager, companyId);
  const { id } = (await bookWork(manager, companyId)).body;
  const contact = await buildContact(app, { companyId });
  return { companyId, manager, id, contact, client: await signedIn(app, contact) };
}

const ask = (person: Api, id: string, body = 'Pourquoi une heure ?') =>
  person.post(`/interventions/${id}/question`, { body });
const lineOf = async (person: Api, companyId: string) => {
  const { body } = await person.get(`/companies/${companyId}/hour-statement?from=2026-01-01&to=2026-03-31`);
  return body.lines.find((line: { kind: string }) => line.kind === 'debit');
};
const mailsTo = (userId: string) =>
  app.kernel.database.systemDb('test').mailMessage.findMany({ where: { recipientId: userId } });
const setting = (manager: Api, key: string, value: boolean) => manager.patch('/settings', { [key]: value });

describe('[AG-16] a line of the statement is questioned', () => {
  test('a client asks, staff answer in the same thread, and the line says where it stands', async () => {
    const { companyId, manager, client, id } = await buildLine();
    expect(await lineOf(client, companyId)).toMatchObject({ questionState: null, canAsk: true });
    expect((await client.get(`/interventions/${id}/question`)).body).toEqual({ question: null });
    expect((await ask(client, id)).body.question).toMatchObject({ state: 'open' });
    expect(await lineOf(manager, companyId)).toMatchObject({ questionState: 'open' });
    const open = await manager.get(`/interventions?questionState=open&companyId=${companyId}`);
    expect(open.body.rows).toMatchObject([{ id, questionState: 'open' }]);
    const answered = (await ask(manager, id, 'Deux essais ont été nécessaires.')).body.question;
    expect(answered).toMatchObject({
      state: 'answered',
      messages: [
        { isFromStaff: false, body: 'Pourquoi une heure ?' },
        { isFromStaff: true, body: 'Deux essais ont été nécessaires.' },
      ],
    });
    expect(await lineOf(client, companyId)).toMatchObject({ questionState: 'answered' });
    expect((await ask(client, id, 'Et ensuite ?')).body.question).toMatchObject({ state: 'open' });
    expect((await client.post(`/interventions/${id}/question/close`)).body.question.state).toBe('closed');
    expect((await manager.get(`/interventions?questionState=open&companyId=${companyId}`)).body.rows).toEqual([]);
    expect((await ask(client, id, 'Encore une chose.')).body.question.state).toBe('open');
  });

  test('[AG-15] an answer about work that was taken back since is no news any more', async () => {
    const { manager, client, id } = await buildLine();
    await ask(client, id);
    await ask(manager, id, 'Deux essais.');
    const unread = async () => (await client.get('/notifications/count')).body.unread;
    expect(await unread()).toBe(1);
    expect((await manager.delete(`/interventions/${id}`)).status).toBe(204);
    expect((await client.get(`/interventions/${id}/question`)).status).toBe(404);
    expect((await client.get('/notifications')).body.rows).toEqual([]);
    expect(await unread()).toBe(0);
  });

  test('the other side is told by mail, once for each message', async () => {
    const { manager, client, contact, id } = await buildLine();
    await ask(client, id);
    const [toStaff] = await app.kernel.database
      .systemDb('test')
      .mailMessage.findMany({ where: { kind: 'hours.question', companyId: contact.companyId } });
    expect(toStaff?.textBody).toContain('Pourquoi une heure ?');
    await ask(manager, id, 'Deux essais.');
    expect(await mailsTo(contact.id)).toMatchObject([{ kind: 'hours.answer' }]);
  });

  test('who answered is hidden where the settings hide who did the work, in the thread and in the mail', async () => {
    const { manager, client, contact, id } = await buildLine();
    await ask(client, id);
    expect((await setting(manager, 'hours.clientSeesPerson', false)).status).toBeLessThan(300);
    await expect.poll(() => app.kernel.settings.current()['hours.clientSeesPerson']).toBe(false);
    await ask(manager, id, 'Deux essais.');
    const seen = (await client.get(`/interventions/${id}/question`)).body.question.messages;
    expect(seen.map((message: { authorName: string | null }) => message.authorName)).toEqual(['Alex Contact', null]);
    expect((await manager.get(`/interventions/${id}/question`)).body.question.messages[1].authorName).not.toBeNull();
    expect((await mailsTo(contact.id))[0]?.textBody).not.toContain('Équipe');
    const { rows } = (await (await signedIn(app, contact)).get('/notifications')).body;
    expect(rows).toMatchObject([{ kind: 'hours.answer', entity: 'intervention', actorName: null }]);
    await setting(manager, 'hours.clientSeesPerson', true);
    await expect.poll(() => app.kernel.settings.current()['hours.clientSeesPerson']).toBe(true);
  });

  test('another company, and a contact who does not see that work, find nothing', async () => {
    const { companyId, client, id } = await buildLine();
    await ask(client, id);
    const stranger = await signedIn(app, await buildContact(app));
    const narrow = await signedIn(app, await buildContact(app, { companyId, ticketScope: 'own' }));
    for (const person of [stranger, narrow]) {
      expect((await person.get(`/interventions/${id}/question`)).status).toBe(404);
      expect((await ask(person, id)).status).toBe(404);
      expect((await person.post(`/interventions/${id}/question/close`)).status).toBe(404);
    }
    expect(await lineOf(narrow, companyId)).toMatchObject({ questionState: null, canAsk: false, summary: null });
  });

  test('[AG-14] whoever no longer sees the work is not told the answer', async () => {
    const { manager, client, contact, id } = await buildLine();
    await ask(client, id);
    const db = app.kernel.database.systemDb('test');
    await db.user.update({ where: { id: contact.id }, data: { ticketScope: 'own' } });
    await ask(manager, id, 'Deux essais.');
    expect(await mailsTo(contact.id)).toEqual([]);
    expect(await db.notification.count({ where: { recipientId: contact.id } })).toBe(0);
  });

  test('[AG-32] a key that reads hours writes in no thread', async () => {
    const { client, id } = await buildLine();
    await ask(client, id);
    const { token } = await makeKey(app, await buildStaff(app, 'manager'), { permissions: ['hours.read'] });
    const program = withKey(app, token);
    expect((await program.get(`/interventions/${id}/question`)).status).toBe(200);
    expect((await ask(program, id)).body.code).toBe('api_key.not_a_person');
    expect((await program.post(`/interventions/${id}/question/close`)).body.code).toBe('api_key.not_a_person');
  });

  test('two people of a company who ask at once are in one thread', async () => {
    const { companyId, client, id } = await buildLine();
    const colleague = await signedIn(app, await buildContact(app, { companyId }));
    const answers = await Promise.all([
      ask(client, id, 'Une ?'),
      ask(colleague, id, 'Deux ?'),
      ask(client, id, 'Trois ?'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await client.get(`/interventions/${id}/question`)).body.question.messages).toHaveLength(3);
  });

  test('staff do not begin a thread, and an empty message is refused', async () => {
    const { manager, client, id } = await buildLine();
    expect((await ask(manager, id)).body.code).toBe('question.none');
    expect((await client.post(`/interventions/${id}/question/close`)).body.code).toBe('question.none');
    expect((await ask(client, id, '   ')).body.fields).toEqual({ body: 'required' });
  });
});
