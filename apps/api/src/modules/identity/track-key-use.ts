import type { Kernel } from '../../kernel/context.ts';
import { writeKeyUse } from './api-key.sql.ts';

const EVERY_MS = 60_000;

/**
 * Keeps the last use of each key, at most once a minute, behind the answer. What is lost with the process is a minute of it.
 * @returns What is called when a request of a key was answered.
 */
export function trackKeyUse({ clock, database, log }: Kernel): (id: string, address: string) => void {
  const written = new Map<string, number>();
  return (id, address) => {
    const at = clock.now();
    const last = written.get(id);
    if (last !== undefined && at.getTime() - last < EVERY_MS) return;
    written.set(id, at.getTime());
    writeKeyUse(database.sql, { id, address, at }).catch((error: unknown) =>
      log.warn({ err: error }, 'the use of a key was not kept'),
    );
  };
}
