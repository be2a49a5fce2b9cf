import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import * as z from 'zod';
import type { TokenKey } from './token-key.sql.ts';

const ISSUER = 'guichet';
const AUDIENCE = 'guichet-api';

/** What a token says: whose session it is of, and until when, in seconds. Rights are never in it. */
const claims = z.object({
  sub: z.uuid(),
  sid: z.uuid(),
  iat: z.int(),
  exp: z.int(),
  iss: z.literal(ISSUER),
  aud: z.literal(AUDIENCE),
});
export type Claims = Pick<z.infer<typeof claims>, 'sub' | 'sid' | 'iat' | 'exp'>;

/** The one header that is written and taken: no other algorithm can be asked for. */
const HEADER = encode({ alg: 'EdDSA', typ: 'JWT' });

/** Writes and checks JSON Web Tokens signed with Ed25519 (RFC 7519, RFC 8037). */
export function createTokenSigner({ privateKey, publicKey }: TokenKey) {
  const [secret, open] = [createPrivateKey(privateKey), createPublicKey(publicKey)];
  return {
    sign(told: Claims): string {
      const signed = `${HEADER}.${encode({ ...told, iss: ISSUER, aud: AUDIENCE })}`;
      return `${signed}.${sign(null, Buffer.from(signed), secret).toString('base64url')}`;
    },
    /** @returns `undefined` for anything that we did not sign; whether it has expired is for the caller to say. */
    check(token: string): Claims | undefined {
      const [header, payload = '', signature = '', ...rest] = token.split('.');
      if (header !== HEADER || rest.length > 0) return undefined;
      const signed = Buffer.from(`${header}.${payload}`);
      if (!verify(null, signed, open, Buffer.from(signature, 'base64url'))) return undefined;
      return claims.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString())).data;
    },
  };
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
