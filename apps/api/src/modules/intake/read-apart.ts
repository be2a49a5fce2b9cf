import { ThreadError } from '../../kernel/threads/thread-error.ts';
import { ThreadPool } from '../../kernel/threads/thread-pool.ts';
import type { Letter, RawMail } from './letter.ts';

/** Several times what the longest mail that may be read takes: eight seconds on a machine that does little else. */
const TIMEOUT_MS = 60_000;
const MEMORY_LIMIT_MB = 384;

/** A mail that is none, or whose reading takes more time or memory than any mail of people. */
export class UnreadableMail extends Error {}

/** Reads mails in a thread of its own, within bounds of time and memory: one of a million lines holds nobody up. */
export function createMailReader(bounds: { timeoutMs?: number; memoryLimitMb?: number } = {}) {
  const threads = new ThreadPool<RawMail, Letter>({
    worker: new URL('./letter-worker.ts', import.meta.url),
    workers: 1,
    timeoutMs: TIMEOUT_MS,
    memoryLimitMb: MEMORY_LIMIT_MB,
    maxWaiting: 100,
    idleMs: 60_000,
    ...bounds,
  });
  return {
    /** Throws UnreadableMail; ThreadError when it was not the mail's fault. */
    async read({ source, ...about }: RawMail): Promise<Letter> {
      // The bytes alone cross over: a mail may lie in a larger piece of memory.
      return threads.run({ ...about, source: new Uint8Array(source) }).catch((error: unknown) => {
        const isItsFault = error instanceof ThreadError && ITS_FAULT.has(error.reason);
        throw isItsFault ? new UnreadableMail(error.message, { cause: error }) : error;
      });
    },
    close: () => threads.close(),
  };
}

const ITS_FAULT = new Set<ThreadError['reason']>(['failed', 'timeout', 'crashed']);

/** The reader of this process; its thread starts with the first mail and ends when none comes. */
export const mailReader = createMailReader();
