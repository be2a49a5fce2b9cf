import sharp from 'sharp';
import { expect, test } from 'vitest';
import { buildTicket } from '../modules/tickets/ticket.factory.ts';
import { api, signedIn } from './api.ts';
import { multipart } from './multipart.ts';
import { buildContact, buildStaff } from './people.ts';
import { useTestApp } from './test-app.ts';

const app = useTestApp();
const pixel = () =>
  sharp({ create: { width: 40, height: 20, channels: 3, background: '#cc3311' } })
    .png()
    .toBuffer();

test('[AG-33] no kind of answer is indexed: data, files, pictures, refusals, what does not exist', async () => {
  const contact = await buildContact(app);
  const ticket = await buildTicket(app, { companyId: contact.companyId, requesterId: contact.id });
  const client = await signedIn(app, contact);
  const files = multipart([{ name: 'a.png', contents: await pixel() }]);
  const url = `/api/v1/tickets/${ticket.id}/attachments`;
  const [file] = (await client.send({ method: 'POST', url, ...files })).body.rows;
  const manager = await signedIn(app, await buildStaff(app, 'manager'));
  await manager.send({
    method: 'PUT',
    url: '/api/v1/settings/logo',
    ...multipart([{ name: 'l.png', contents: await pixel() }]),
  });
  const answers = {
    data: await client.get('/me'),
    file: await client.get(`/attachments/${file.id}/file`),
    picture: await client.get(`/attachments/${file.id}/preview`),
    logo: await api(app).get('/branding/logo'),
    stranger: await api(app).get('/me'),
    forbidden: await client.get('/settings'),
    invalid: await client.post('/tickets', {}),
    missing: await client.get('/nothing'),
    elsewhere: await client.send({ method: 'GET', url: '/nowhere' }),
  };
  const told = Object.entries(answers).map(([name, { headers }]) => [name, headers['x-robots-tag']]);
  expect(told).toEqual(Object.keys(answers).map((name) => [name, 'noindex, nofollow']));
});

test.each([
  [
    'a drawing of 30,000 points',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="30000" height="30000"><script>1</script></svg>'),
  ],
  ['a page', Buffer.from('<html>')],
])('[AG-37] a logo that is %s is refused', async (_name, contents) => {
  const manager = await signedIn(app, await buildStaff(app, 'manager'));
  const sent = { method: 'PUT', url: '/api/v1/settings/logo', ...multipart([{ name: 'l.png', contents }]) } as const;
  expect((await manager.send(sent)).body).toMatchObject({ status: 422, fields: { file: 'not_an_image' } });
});
