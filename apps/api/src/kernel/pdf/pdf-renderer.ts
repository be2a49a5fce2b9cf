import { assertImageBytes } from './image-bytes.ts';
import { PdfError } from './pdf-error.ts';
import type { RenderJob, ThreadRequest } from './pdf-template.ts';
import { RenderThread, type ThreadLimits } from './render-thread.ts';

export type PdfRendererOptions = {
  /** Name of a template -> its module, whose default export is a `PdfTemplate`. */
  templates: Readonly<Record<string, URL>>;
  /** Threads, each drawing one document at a time. 1 by default. */
  workers?: number;
  /** JavaScript heap of one thread, in megabytes. 192 by default. */
  memoryLimitMb?: number;
  /** Time given to one document once its thread has started, waiting not counted. 20 seconds by default. */
  timeoutMs?: number;
  /** Documents that may wait for a thread. 100 by default. */
  maxWaiting?: number;
  /** Time without a document after which the threads end and give their memory back. 5 minutes by default. */
  idleMs?: number;
};

export type PdfRenderer = {
  /** @returns the bytes of a PDF. Throws PdfError. Images are the bytes of a PNG or a JPEG, by the template's names. */
  render(template: string, input: unknown, images: RenderJob['images']): Promise<Uint8Array>;
  /** Starts every thread, loads the templates and draws their samples. */
  warmUp(): Promise<void>;
  /** Stops the threads; what waits or runs fails with PdfError('closed'). */
  close(): Promise<void>;
};

type Waiting = { request: ThreadRequest; resolve(pdf: Uint8Array): void; reject(error: unknown): void };

/**
 * Renders PDF documents in warm worker threads, so that the thread that answers requests never waits for one.
 * A document that takes too long or kills its worker fails alone: the worker is replaced and the next job runs.
 */
export function createPdfRenderer(options: PdfRendererOptions): PdfRenderer {
  const { templates, workers = 1, memoryLimitMb = 192, timeoutMs = 20_000 } = options;
  const { maxWaiting = 100, idleMs = 300_000 } = options;
  const pool = new RenderPool({ templates, workers, memoryLimitMb, timeoutMs, maxWaiting, idleMs });
  return {
    async render(template, input, images) {
      if (!Object.hasOwn(templates, template)) throw new PdfError('unknown_template', `No template named ${template}`);
      for (const bytes of Object.values(images)) assertImageBytes(bytes);
      return pool.enqueue({ template, input, images });
    },
    async warmUp() {
      await Promise.all(Array.from({ length: workers }, () => pool.enqueue('warm_up')));
    },
    close: () => pool.close(),
  };
}

/** The threads and the line in front of them. */
class RenderPool {
  readonly #options: Required<PdfRendererOptions>;
  readonly #waiting: Waiting[] = [];
  #threads: RenderThread[] = [];
  #isClosed = false;
  #idle: NodeJS.Timeout | undefined;

  constructor(options: Required<PdfRendererOptions>) {
    this.#options = options;
  }

  async enqueue(request: ThreadRequest): Promise<Uint8Array> {
    const { maxWaiting } = this.#options;
    if (this.#isClosed) throw closed();
    if (this.#waiting.length >= maxWaiting) throw new PdfError('busy', `${maxWaiting} documents wait already`);
    clearTimeout(this.#idle);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ request, resolve, reject });
      this.#serveNext();
    });
  }

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
        (pdf) => next.resolve(pdf),
        (error: unknown) => next.reject(error),
      )
      .finally(() => this.#afterJob(thread));
    this.#serveNext();
  }

  #afterJob(thread: RenderThread): void {
    if (this.#isClosed) return;
    // The replacement starts now, to be ready before the next document.
    if (thread.isDead) this.#freeThread();
    this.#serveNext();
    if (this.#threads.every(({ isBusy }) => !isBusy)) this.#endWhenIdle();
  }

  /** A warm thread holds some 120 MB: it is kept between documents, not between days. */
  #endWhenIdle(): void {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => {
      for (const thread of this.#threads.splice(0)) void thread.stop();
    }, this.#options.idleMs).unref();
  }

  #freeThread(): RenderThread | undefined {
    this.#threads = this.#threads.filter((thread) => !thread.isDead);
    const idle = this.#threads.find((thread) => !thread.isBusy);
    return idle ?? (this.#threads.length < this.#options.workers ? this.#startThread() : undefined);
  }

  #startThread(): RenderThread {
    const limits: ThreadLimits = this.#options;
    const thread = new RenderThread(this.#options.templates, limits);
    this.#threads.push(thread);
    return thread;
  }
}

function closed(): PdfError {
  return new PdfError('closed', 'The PDF renderer is closed');
}
