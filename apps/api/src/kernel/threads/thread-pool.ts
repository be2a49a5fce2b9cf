import { ThreadError } from './thread-error.ts';
import { type ThreadOptions, WorkThread } from './work-thread.ts';

export interface PoolOptions extends ThreadOptions {
  /** Threads, each doing one piece of work at a time. */
  workers: number;
  /** Pieces of work that may wait for a thread. */
  maxWaiting: number;
  /** Time without work after which the threads end and give their memory back. */
  idleMs: number;
}

interface Waiting<Request, Answer> {
  request: Request;
  resolve(answer: Answer): void;
  reject(error: unknown): void;
}

/**
 * Warm worker threads and the line in front of them, so that the thread that answers requests never waits for long work. What takes too long or
 * kills its thread fails alone: the thread is replaced and the next piece of work runs.
 */
export class ThreadPool<Request, Answer> {
  readonly #options: PoolOptions;
  readonly #waiting: Waiting<Request, Answer>[] = [];
  #threads: WorkThread<Request, Answer>[] = [];
  #isClosed = false;
  #idle: NodeJS.Timeout | undefined;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  /** Throws ThreadError, or a DataCloneError when the request cannot cross threads. */
  async run(request: Request): Promise<Answer> {
    const { maxWaiting } = this.#options;
    if (this.#isClosed) throw closed();
    if (this.#waiting.length >= maxWaiting) throw new ThreadError('busy', `${maxWaiting} wait already`);
    clearTimeout(this.#idle);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ request, resolve, reject });
      this.#serveNext();
    });
  }

  /** Stops the threads; what waits or runs fails with ThreadError('closed'). */
  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#idle);
    for (const job of this.#waiting.splice(0)) job.reject(closed());
    await Promise.all(this.#threads.map((thread) => thread.stop()));
  }

  #serveNext(): void {
    const thread = this.#waiting.length > 0 ? this.#freeThread() : undefined;
    const next = thread && this.#waiting.shift();
    if (!thread || !next) return;
    void thread
      .run(next.request)
      .then(
        (answer) => next.resolve(answer),
        (error: unknown) => next.reject(error),
      )
      .finally(() => this.#afterJob(thread));
    this.#serveNext();
  }

  #afterJob(thread: WorkThread<Request, Answer>): void {
    if (this.#isClosed) return;
    // The replacement starts now, to be ready before the next piece of work.
    if (thread.isDead) this.#freeThread();
    this.#serveNext();
    if (this.#threads.every(({ isBusy }) => !isBusy)) this.#endWhenIdle();
  }

  /** A warm thread holds its libraries, some 120 MB for documents: it is kept between pieces of work, not between days. */
  #endWhenIdle(): void {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => {
      for (const thread of this.#threads.splice(0)) void thread.stop();
    }, this.#options.idleMs).unref();
  }

  #freeThread(): WorkThread<Request, Answer> | undefined {
    this.#threads = this.#threads.filter((thread) => !thread.isDead);
    const idle = this.#threads.find((thread) => !thread.isBusy);
    return idle ?? (this.#threads.length < this.#options.workers ? this.#startThread() : undefined);
  }

  #startThread(): WorkThread<Request, Answer> {
    const thread = new WorkThread<Request, Answer>(this.#options);
    this.#threads.push(thread);
    return thread;
  }
}

const closed = () => new ThreadError('closed', 'The threads are closed');
