import { beforeEach, describe, expect, test } from 'vitest';
import { type Api, signedIn } from '../../testing/api.ts';
import { buildContact } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { tellDue } from '../notifications/news.factory.ts';
import { buildSheet } from '../progress/publication.factory.ts';
import { beginReport, noteReserve, reportToSign, sign } from './acceptance.factory.ts';

const app = useTestApp();
beforeEach(() => app.clock.set('2026-03-10T09:00:00.000Z'));

const kindsOf = async (person: Api): Promise<string[]> =>
  (await person.get('/notifications')).body.rows.map(({ kind }: { kind: string }) => kind);

/** A sheet led by somebody who neither writes nor signs its report, with a second contact and a stranger. */
async function buildCase() {
  const sheet = await buildSheet(app);
  const db = app.kernel.database.systemDb('test');
  await db.project.update({ where: { id: sheet.projectId }, data: { leadId: sheet.people.technician.id } });
  const other = await signedIn(app, await buildContact(app, { companyId: sheet.companyId, ticketScope: 'own' }));
  return { ...sheet, other, stranger: await signedIn(app, await buildContact(app)) };
}

describe('[WS-15] [WS-20] who waits for the other side is told', () => {
  test('the client that a report is to be signed and that a reserve is lifted; nobody of another company', async () => {
    const { projectId, manager, staff, client, other, stranger } = await buildCase();
    const reserve = await noteReserve(staff, projectId);
    await staff.post(`/reserves/${reserve.id}/lift`, {});
    await reportToSign(manager, projectId);
    for (const contact of [client, other]) {
      expect(await kindsOf(contact)).toEqual(['acceptance.to_sign', 'reserve.lifted']);
    }
    expect(await kindsOf(stranger)).toEqual([]);
    expect(await kindsOf(staff)).toEqual([]);
  });

  test('who leads and who wrote the report, of what the client signed, named, or finds not right', async () => {
    const { projectId, manager, staff, client } = await buildCase();
    await beginReport(manager, projectId);
    await client.post(`/projects/${projectId}/reserve-proposals`, { title: 'Rayure' });
    expect([await kindsOf(staff), await kindsOf(manager)]).toEqual([['reserve.proposed'], ['reserve.proposed']]);
    const reserve = await noteReserve(staff, projectId);
    await manager.post(`/reserves/${reserve.id}/lift`, {});
    await client.post(`/reserves/${reserve.id}/reopen`, { reason: 'Toujours là' });
    expect((await kindsOf(manager))[0]).toBe('reserve.contested');
    expect((await kindsOf(staff))[0]).toBe('reserve.contested');
  });

  test('of the first signature the staff, of the second everyone but whose it is', async () => {
    const { projectId, manager, staff, client, other } = await buildCase();
    const report = await reportToSign(manager, projectId);
    await sign(client, report, 'client');
    expect([await kindsOf(staff), await kindsOf(manager)]).toEqual([['acceptance.signed'], ['acceptance.signed']]);
    await sign(manager, report, 'business');
    expect((await kindsOf(staff))[0]).toBe('acceptance.sealed');
    expect((await kindsOf(client))[0]).toBe('acceptance.sealed');
    expect((await kindsOf(other))[0]).toBe('acceptance.sealed');
    expect(await kindsOf(manager)).not.toContain('acceptance.sealed');
  });

  test('all that happened on the worksite in a few minutes is one mail, which leads to the acceptance', async () => {
    const { projectId, manager, people, staff } = await buildCase();
    const reserve = await noteReserve(staff, projectId);
    await staff.post(`/reserves/${reserve.id}/lift`, {});
    app.clock.set('2026-03-10T09:02:00.000Z');
    await reportToSign(manager, projectId);
    app.clock.set('2026-03-10T09:20:00.000Z');
    await tellDue(app);
    const db = app.kernel.database.systemDb('test');
    const mails = await db.mailMessage.findMany({ where: { toAddress: people.contact.email } });
    expect(mails).toHaveLength(1);
    const text = JSON.stringify(mails[0]);
    expect(text).toContain('a levé une réserve');
    expect(text).toContain('Le procès-verbal de réception est à signer');
    expect(text).toContain(`/worksites/${projectId}?tab=acceptance`);
  });
});
