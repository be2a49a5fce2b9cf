import { afterAll, beforeAll, expect, test } from 'vitest';
import { signedIn } from '../../testing/api.ts';
import { buildContact, buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { openSession } from '../identity/public.ts';
import { buildTicket } from '../tickets/ticket.factory.ts';

const app = useTestApp();
let base = '';
beforeAll(async () => {
  base = await app.app.http.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => app.app.http.server.closeAllConnections());

async function listen(person: { id: string }) {
  const { accessToken } = await openSession(app.kernel, person.id, { userAgent: 'test', address: '127.0.0.1' });
  const response = await fetch(`${base}/api/v1/live`, { headers: { authorization: `Bearer ${accessToken}` } });
  const heard = { text: '' };
  void (async () => {
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>)
      heard.text += Buffer.from(chunk).toString();
  })().catch(() => undefined);
  await expect.poll(() => heard.text).toContain('hello');
  return heard;
}

test('[AG-15] what somebody is told reaches their open page within a second, and nobody else’s', async () => {
  const contact = await buildContact(app);
  const { companyId } = contact;
  const [colleague, technician, admin] = [
    await buildContact(app, { companyId }),
    await buildStaff(app),
    await buildStaff(app, 'superadmin'),
  ];
  const ticket = await buildTicket(app, { companyId, requesterId: contact.id });
  const streams = await Promise.all([contact, colleague, technician, admin].map(listen));
  const staff = await signedIn(app, technician);
  await staff.post(`/tickets/${ticket.id}/comments`, { body: 'Bonjour' });
  await expect.poll(() => streams[0]?.text, { timeout: 1000 }).toContain('"entity":"notification"');
  await staff.post(`/tickets/${ticket.id}/comments`, { body: 'Encore' });
  const all = () => streams.map(({ text }) => text.split('"entity":"comment"').length - 1);
  await expect.poll(all).toEqual([2, 2, 2, 2]);
  for (const { text } of streams.slice(1)) expect(text).not.toContain('"entity":"notification"');
});
