import type { Permission } from '@guichet/dto/identity/permission';
import type { InjectOptions } from 'fastify';
import { type Api, api, signedIn } from '../../testing/api.ts';
import type { TestApp } from '../../testing/test-app.ts';

interface KeyInput {
  name?: string;
  permissions?: readonly Permission[];
  lifetimeDays?: 30 | 90 | 365 | null;
  allowedOrigins?: readonly string[];
  allowedAddresses?: readonly string[];
}

/** The body of a key that reads companies. */
export const keyInput = (fields: KeyInput = {}) => ({
  name: 'Site vitrine',
  permissions: ['companies.read'],
  lifetimeDays: 90,
  ...fields,
});

/** Makes a key as somebody, through the API. */
export async function makeKey(test: TestApp, creator: { id: string }, fields: KeyInput = {}) {
  const answer = await (await signedIn(test, creator)).post('/api-keys', keyInput(fields));
  if (answer.status !== 201) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body as { id: string; token: string };
}

/** The API for a program that holds a key. */
export function withKey(test: TestApp, token: string, headers: Record<string, string> = {}): Api {
  return api(test, { authorization: `Bearer ${token}`, ...headers });
}

/** Reads companies by a key, from an address. */
export function readFrom(test: TestApp, token: string, remoteAddress: string, headers: InjectOptions['headers'] = {}) {
  const authorization = `Bearer ${token}`;
  return api(test).send({ url: '/api/v1/companies', remoteAddress, headers: { authorization, ...headers } });
}
