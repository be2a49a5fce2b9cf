import { setTimeout as wait } from 'node:timers/promises';
import { type Answer, api } from '../../testing/api.ts';
import { buildContact, buildStaff } from '../../testing/people.ts';
import type { TestApp } from '../../testing/test-app.ts';
import { openSession } from './open-session.ts';
import { hashPassword } from './password-hash.ts';

export const PASSWORD = 'Cheval-Rouge-42';
export const OTHER_PASSWORD = 'Vélo-Bleu-2026!';

/** Builds a member of staff who knows the password. */
export async function buildStaffWithPassword(test: TestApp, roleKey: Parameters<typeof buildStaff>[1] = 'technician') {
  return buildStaff(test, roleKey, { passwordHash: await hashPassword(PASSWORD), passwordChangedAt: test.clock.now() });
}

/** Builds a contact who knows the password. */
export async function buildContactWithPassword(test: TestApp) {
  const contact = await buildContact(test);
  const passwordHash = await hashPassword(PASSWORD);
  await test.kernel.database.systemDb('test').user.update({
    where: { id: contact.id },
    data: { passwordHash, passwordChangedAt: test.clock.now() },
  });
  return contact;
}

/** Tries to sign in, from an address of one's own when one is given. */
export function login(
  test: TestApp,
  body: { email: string; password?: string; code?: string },
  remoteAddress = '127.0.0.1',
): Promise<Answer> {
  const payload = { password: PASSWORD, ...body };
  return api(test).send({ method: 'POST', url: '/api/v1/auth/login', payload, remoteAddress });
}

/** The refresh token that an answer put in its cookie. */
export function refreshTokenOf(answer: Answer): string {
  return /guichet_refresh=([^;]*)/.exec(String(answer.headers['set-cookie']))?.[1] ?? '';
}

/** Asks for new tokens by a refresh token. */
export function refresh(test: TestApp, refreshToken: string): Promise<Answer> {
  return api(test, { cookie: `guichet_refresh=${refreshToken}` }).post('/auth/refresh');
}

/** Reads something with an access token. */
export function readMe(test: TestApp, accessToken: string): Promise<Answer> {
  return api(test, { authorization: `Bearer ${accessToken}` }).get('/me');
}

/** A device where a person is signed in from now on. */
export async function openDevice(test: TestApp, user: { id: string }) {
  const { accessToken } = await openSession(test.kernel, user.id, { userAgent: 'test', address: '127.0.0.1' });
  return api(test, { authorization: `Bearer ${accessToken}` });
}

/** The mails sent to an address, oldest first; waits for the first, which a request may leave behind its answer. */
export async function mailsTo(test: TestApp, address: string, { atLeast = 1 } = {}) {
  for (let tries = 0; ; tries += 1) {
    const mails = await test.kernel.database
      .systemDb('test')
      .mailMessage.findMany({ where: { toAddress: address }, orderBy: { createdAt: 'asc' } });
    if (mails.length >= atLeast || tries > 100) return mails;
    await wait(20);
  }
}

/** The token of the newest link mailed to an address. */
export async function mailedToken(test: TestApp, address: string, options: { atLeast?: number } = {}): Promise<string> {
  const mail = (await mailsTo(test, address, options)).at(-1);
  return /\/link\/([\w-]+)/.exec(mail?.textBody ?? '')?.[1] ?? '';
}

/** The id of a ready-made role. */
export async function roleId(test: TestApp, key: string): Promise<string> {
  return (await test.kernel.database.systemDb('test').role.findUniqueOrThrow({ where: { key } })).id;
}
