import { generateKeyPairSync, sign } from 'node:crypto';
import { expect, test } from 'vitest';
import { createTokenSigner } from './signed-token.ts';

const newKey = () =>
  generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
const key = newKey();
const signer = createTokenSigner(key);
const claims = { sub: crypto.randomUUID(), sid: crypto.randomUUID(), iat: 1_700_000_000, exp: 1_700_000_600 };
const full = { ...claims, iss: 'guichet', aud: 'guichet-api' };

/** A token that is rightly signed, whatever it says. */
function signed(header: object, payload: object | string): string {
  const text = [header, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${text}.${sign(null, Buffer.from(text), key.privateKey).toString('base64url')}`;
}

test('[AG-30] what we signed is taken', () => {
  expect(signer.check(signer.sign(claims))).toMatchObject(claims);
  expect(signer.check(signed({ alg: 'EdDSA', typ: 'JWT' }, full))).toMatchObject(claims);
});

test.each(['sub', 'sid', 'iat', 'exp', 'iss', 'aud'])(
  '[AG-30] a token without %s is refused, though rightly signed',
  (claim) => {
    const { [claim as keyof typeof full]: _, ...rest } = full;
    expect(signer.check(signed({ alg: 'EdDSA', typ: 'JWT' }, rest))).toBeUndefined();
  },
);

test.each([{ iss: 'other' }, { aud: 'other' }, { sid: 'x' }, { exp: '1700000600' }])(
  '[AG-30] %j is refused',
  (wrong) => {
    expect(signer.check(signed({ alg: 'EdDSA', typ: 'JWT' }, { ...full, ...wrong }))).toBeUndefined();
  },
);

test.each([{ alg: 'none', typ: 'JWT' }, { alg: 'HS256', typ: 'JWT' }, { alg: 'EdDSA' }, { typ: 'JWT', alg: 'EdDSA' }])(
  '[AG-30] the header %j is refused, though rightly signed',
  (header) => {
    expect(signer.check(signed(header, full))).toBeUndefined();
  },
);

test('[AG-30] another key, a part changed, missing or added is refused', () => {
  const token = signer.sign(claims);
  const [header = '', payload = '', signature = ''] = token.split('.');
  const other = Buffer.from(JSON.stringify({ ...full, exp: 2_000_000_000 })).toString('base64url');
  const wrong = [
    '',
    '.',
    '..',
    header,
    `${header}.${payload}`,
    `${header}.${payload}.`,
    `${token}.x`,
    `${header}.${other}.${signature}`,
  ];
  for (const one of wrong) expect(signer.check(one)).toBeUndefined();
  expect(createTokenSigner(newKey()).check(token)).toBeUndefined();
});
