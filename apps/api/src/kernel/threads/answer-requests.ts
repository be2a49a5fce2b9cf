import { parentPort } from 'node:worker_threads';

/** What a thread says to whoever started it. */
export type ThreadReply<Answer> =
  | { kind: 'started' }
  | { kind: 'done'; answer: Answer }
  | { kind: 'failed'; message: string };

/** What a thread has to do, and what of its answer changes hands instead of being copied. */
interface Work<Request, Answer> {
  answer(request: Request): Promise<Answer>;
  handOver?(answer: Answer): ArrayBuffer[];
}

/** In a thread: does what it is asked for, one request at a time, and says so. Nothing that it does needs a network. */
export function answerRequests<Request, Answer>({ answer, handOver = () => [] }: Work<Request, Answer>): void {
  globalThis.fetch = () => Promise.reject(new Error('A thread cannot fetch'));
  const serve = async (request: Request) => {
    try {
      const done = await answer(request);
      reply({ kind: 'done', answer: done }, handOver(done));
    } catch (error) {
      reply({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  };
  parentPort?.on('message', (request: Request) => void serve(request));
  reply({ kind: 'started' });
}

function reply<Answer>(message: ThreadReply<Answer>, handedOver: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, handedOver);
}
