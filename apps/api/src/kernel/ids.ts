import { randomUUID } from 'node:crypto';

/**
 * A new identifier, UUID version 7 (RFC 9562): ordered by the millisecond it was made in. Its random bits are those of a version 4,
 * which Node.js takes from a store: each request makes one.
 */
export function uuidv7(now: number = Date.now()): string {
  const time = now.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
