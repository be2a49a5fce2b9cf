import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import type { Kernel } from '../context.ts';
import { ProblemError } from '../errors/problem-error.ts';

/** A store that is far away is not asked at each look of each probe. */
const STORAGE_LOOK_MS = 5000;

/**
 * `live`: the process answers. `ready`: the database does too, and says whether files can be kept. Without its store the product
 * still works but for files, in every process alike: it stays ready. Neither needs a session. [AG-30, AG-36]
 */
export function healthRoutes(app: FastifyInstance, kernel: Kernel): void {
  const config = { access: 'public' as const };
  const lookAtStorage = createStorageLook(kernel);
  app.get('/api/health/live', { config, schema: LIVE }, async () => ({ status: 'live' }));
  app.get('/api/health/ready', { config, schema: READY }, async () => {
    const [database, storage] = await Promise.all([lookAtDatabase(kernel), lookAtStorage()]);
    if (database === 'down') {
      throw new ProblemError(503, 'unavailable', { params: { retryAfter: 2, database, storage } });
    }
    return { status: 'ready', database, storage };
  });
}

type State = 'up' | 'down';

const state = z.enum(['up', 'down']);
const answers = (summary: string, reply: z.ZodType) => ({ summary, security: [], response: { 200: reply } });
const LIVE = answers('Whether the process answers', z.object({ status: z.literal('live') }));
const READY = answers(
  'Whether it can serve, its database included',
  z.object({ status: z.literal('ready'), database: state, storage: state }),
);

async function lookAtDatabase({ database }: Kernel): Promise<State> {
  return database.pool.query('select 1').then(
    () => 'up',
    () => 'down',
  );
}

/** What was seen last, looked at again in the background once it is old: a probe never waits for a store that hangs. */
function createStorageLook({ storage, log }: Kernel): () => Promise<State> {
  let looking: Promise<State> | undefined;
  let state: State | undefined;
  let seenAt = 0;
  const look = async (): Promise<State> => {
    const error = await storage.check().then(
      () => undefined,
      (thrown: unknown) => thrown ?? true,
    );
    if (error && state !== 'down') log.error({ err: error }, 'files cannot be kept');
    state = error ? 'down' : 'up';
    seenAt = performance.now();
    looking = undefined;
    return state;
  };
  return async () => {
    if (state && performance.now() - seenAt < STORAGE_LOOK_MS) return state;
    looking ??= look();
    return state ?? looking;
  };
}
