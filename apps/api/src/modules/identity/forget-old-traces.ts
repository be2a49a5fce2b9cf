import type { Kernel } from '../../kernel/context.ts';
import { deleteOldTraces } from './old-traces.sql.ts';

const QUEUE = 'identity.forget-old-traces';

/** Every night, what no longer proves anything is forgotten: sessions that ended, links that were used, counters of yesterday. */
export function forgetOldTraces(kernel: Kernel): void {
  kernel.jobs.schedule(QUEUE, '40 3 * * *', () => deleteOldTraces(kernel.database.sql, kernel.clock.now()));
}
