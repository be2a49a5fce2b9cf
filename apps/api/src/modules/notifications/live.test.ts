import { expect, test } from 'vitest';
import { signedIn } from '../../testing/api.ts';
import { openStream } from '../../testing/live-stream.ts';
import { buildContact, buildStaff } from '../../testing/people.ts';
import { useTestApp } from '../../testing/test-app.ts';
import { buildTicket } from '../tickets/ticket.factory.ts';

const app = useTestApp();

test('[AG-15] what somebody is told reaches their open page within a second, and nobody else’s', async () => {
  const contact = await buildContact(app);
  const { companyId } = contact;
  const [colleague, technician, admin] = [
    await buildContact(app, { companyId }),
    await buildStaff(app),
    await buildStaff(app, 'superadmin'),
  ];
  const ticket = await buildTicket(app, { companyId, requesterId: contact.id });
  const streams = await Promise.all([contact, colleague, technician, admin].map((person) => openStream(app, person)));
  const staff = await signedIn(app, technician);
  await staff.post(`/tickets/${ticket.id}/comments`, { body: 'Bonjour' });
  await expect.poll(() => streams[0]?.text(), { timeout: 1000 }).toContain('"entity":"notification"');
  await staff.post(`/tickets/${ticket.id}/comments`, { body: 'Encore' });
  const all = () => streams.map(({ text }) => text().split('"entity":"comment"').length - 1);
  await expect.poll(all).toEqual([2, 2, 2, 2]);
  for (const { text } of streams.slice(1)) expect(text()).not.toContain('"entity":"notification"');
});
