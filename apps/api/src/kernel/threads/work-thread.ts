import { Worker } from 'node:worker_threads';
import type { ThreadReply } from './answer-requests.ts';
import { ThreadError } from './thread-error.ts';

/** What a thread runs, and within which bounds. */
export interface ThreadOptions {
  /** The module that calls `answerRequests`. */
  worker: URL;
  /** What that module finds in `workerData`. */
  data?: unknown;
  /** JavaScript heap of one thread, in megabytes. */
  memoryLimitMb: number;
  /** Time given to one piece of work once its thread has started, waiting not counted. */
  timeoutMs: number;
}

/** Loading libraries on a machine that is busy with something else; no job's fault. */
const START_LIMIT_MS = 30_000;
const YOUNG_GENERATION_MB = 16;

interface Running<Answer> {
  resolve(answer: Answer): void;
  reject(error: ThreadError): void;
}

/**
 * One worker thread, which does one piece of work at a time. The time limit counts from the moment the thread has started. A thread that times
 * out, crashes or exceeds its memory is dead: its work fails, it takes no other.
 */
export class WorkThread<Request, Answer> {
  readonly #worker: Worker;
  readonly #timeoutMs: number;
  #running: Running<Answer> | null = null;
  #hasStarted = false;
  #isDead = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: ThreadOptions) {
    this.#timeoutMs = options.timeoutMs;
    this.#worker = openWorker(options);
    this.#worker.on('message', (reply: ThreadReply<Answer>) => this.#receive(reply));
    this.#worker.on('error', (error) => this.#die('crashed', `The thread crashed: ${messageOf(error)}`));
    this.#worker.on('exit', () => this.#die('crashed', 'The thread stopped'));
  }

  get isBusy(): boolean {
    return this.#running !== null;
  }

  get isDead(): boolean {
    return this.#isDead;
  }

  /** Throws ThreadError, or a DataCloneError when the request cannot cross threads. */
  run(request: Request): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#worker.postMessage(request);
      this.#running = { resolve, reject };
      this.#worker.ref();
      this.#startTimer();
    });
  }

  /** Ends the thread; what it was doing fails with ThreadError('closed'). */
  async stop(): Promise<void> {
    this.#die('closed', 'The threads are closed');
    await this.#worker.terminate();
  }

  #receive(reply: ThreadReply<Answer>): void {
    if (reply.kind === 'done') this.#settle()?.resolve(reply.answer);
    if (reply.kind === 'failed') this.#settle()?.reject(new ThreadError('failed', reply.message));
    if (reply.kind === 'started') this.#hasStarted = true;
    if (this.#running) this.#startTimer();
  }

  #settle(): Running<Answer> | null {
    clearTimeout(this.#timer);
    this.#worker.unref();
    const job = this.#running;
    this.#running = null;
    return job;
  }

  #die(reason: ThreadError['reason'], message: string): void {
    this.#isDead = true;
    this.#settle()?.reject(new ThreadError(reason, message));
  }

  #startTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#expire(), this.#hasStarted ? this.#timeoutMs : START_LIMIT_MS);
  }

  #expire(): void {
    if (this.#hasStarted) this.#die('timeout', `It took more than ${this.#timeoutMs} ms`);
    else this.#die('not_started', `The thread did not start within ${START_LIMIT_MS} ms`);
    void this.#worker.terminate();
  }
}

/** No secret of the server's environment enters the thread, and its memory is bounded. */
function openWorker({ worker: module, data, memoryLimitMb }: ThreadOptions): Worker {
  const worker = new Worker(module, {
    workerData: data,
    env: { NODE_ENV: 'production' },
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb, maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
  });
  worker.unref();
  return worker;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
