import { createHash, randomBytes } from 'node:crypto';

/** A new secret of 256 bits, to be given once and never stored. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a secret: with 256 random bits a plain SHA-256 cannot be turned back. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
