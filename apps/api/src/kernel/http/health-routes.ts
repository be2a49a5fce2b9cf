import type { FastifyInstance } from 'fastify';
import type { Kernel } from '../context.ts';
import { ProblemError } from '../errors/problem-error.ts';

/** `live`: the process answers. `ready`: the database does too. Neither needs a session. [AG-30] */
export function healthRoutes(app: FastifyInstance, kernel: Kernel): void {
  const config = { access: 'public' as const };
  app.get('/api/health/live', { config }, async () => ({ status: 'live' }));
  app.get('/api/health/ready', { config }, async () => {
    try {
      await kernel.database.pool.query('select 1');
      return { status: 'ready' };
    } catch {
      throw new ProblemError(503, 'unavailable', { params: { retryAfter: 2 } });
    }
  });
}
