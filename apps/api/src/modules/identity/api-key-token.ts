import { randomInt } from 'node:crypto';
import type { Asking } from './access-token.ts';
import { hashSecret, newSecret } from './secret.ts';

/** Without what is easily taken for something else. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const PREFIX_LENGTH = 8;

/** A new key: the token to be given once, the part of it that stays readable, and what is stored of the rest. [AG-32] */
export function newApiKey(): { token: string; prefix: string; tokenHash: string } {
  const mark = Array.from({ length: PREFIX_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  const prefix = `gk_${mark}`;
  const token = `${prefix}_${newSecret()}`;
  return { token, prefix, tokenHash: hashSecret(token) };
}

/** The hash of the key that a request carries, if it carries one. */
export function readApiKey({ headers }: Asking): string | undefined {
  const token = /^Bearer (gk_[\w-]{1,100})$/i.exec(headers.authorization ?? '')?.[1];
  return token && hashSecret(token);
}

/** Whether a request that nobody signed carries a key where none is read: in its address, another header, or without `Bearer`. */
export function isKeyMisplaced({ headers, url = '' }: Asking): boolean {
  const { authorization = '', 'x-api-key': other = '' } = headers;
  const [, pair = ''] = /^Basic (.+)$/i.exec(authorization) ?? [];
  const said = [authorization, String(other), url, Buffer.from(pair, 'base64').toString()];
  return said.some((text) => KEY.test(text));
}

const KEY = /(?<!\w)gk_[a-z2-9]{8}_[\w-]{20}/;
