import { generateKeyPairSync } from 'node:crypto';
import { type SqlRunner, statement } from '../../kernel/db/sql.ts';

/** Not among the settings' schemas: no page and no route reads it. */
const KEY = 'secret.tokenKey';

export interface TokenKey {
  privateKey: string;
  publicKey: string;
}

/** The key pair that signs access tokens, made once and shared by all processes. */
export async function readTokenKey(sql: SqlRunner): Promise<TokenKey> {
  const stored = await sql.rows(selectKey, [KEY]);
  if (stored[0]) return stored[0].value;
  // Several processes may start at once: the first one to write wins, and all read what it wrote.
  await sql.rows(insertKey, [KEY, JSON.stringify(newKeyPair())]);
  const [written] = await sql.rows(selectKey, [KEY]);
  if (!written) throw new Error('The key of the access tokens could not be stored.');
  return written.value;
}

function newKeyPair(): TokenKey {
  return generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
}

const selectKey = statement<{ value: TokenKey }>('select_token_key', 'select value from "Setting" where key = $1');
const insertKey = statement<never>(
  'insert_token_key',
  `insert into "Setting" (key, value, "updatedAt") values ($1, $2::jsonb, now()) on conflict (key) do nothing`,
);
