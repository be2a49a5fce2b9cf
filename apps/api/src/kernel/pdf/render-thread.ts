import { Worker } from 'node:worker_threads';
import { PdfError } from './pdf-error.ts';
import type { ThreadReply, ThreadRequest } from './pdf-template.ts';

export type ThreadLimits = { memoryLimitMb: number; timeoutMs: number };

/** Loading React and the PDF library on a machine that is busy with something else; no job's fault. */
const START_LIMIT_MS = 30_000;
const YOUNG_GENERATION_MB = 16;

type Running = { resolve(pdf: Uint8Array): void; reject(error: PdfError): void };

/**
 * One worker thread, which draws one document at a time. The time limit counts from the moment the thread has
 * started. A thread that times out, crashes or exceeds its memory is dead: its job fails, it takes no other.
 */
export class RenderThread {
  readonly #worker: Worker;
  readonly #timeoutMs: number;
  #running: Running | null = null;
  #hasStarted = false;
  #isDead = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(templates: Readonly<Record<string, URL>>, { memoryLimitMb, timeoutMs }: ThreadLimits) {
    this.#timeoutMs = timeoutMs;
    this.#worker = openWorker(templates, memoryLimitMb);
    this.#worker.on('message', (reply: ThreadReply) => this.#receive(reply));
    this.#worker.on('error', (error) => this.#die(new PdfError('crashed', `The worker crashed: ${messageOf(error)}`)));
    this.#worker.on('exit', () => this.#die(new PdfError('crashed', 'The worker stopped')));
  }

  get isBusy(): boolean {
    return this.#running !== null;
  }

  get isDead(): boolean {
    return this.#isDead;
  }

  /** @returns the bytes of the document. Throws PdfError, or a DataCloneError when the input cannot cross threads. */
  run(request: ThreadRequest): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      this.#worker.postMessage(request);
      this.#running = { resolve, reject };
      this.#worker.ref();
      this.#startTimer();
    });
  }

  /** Ends the thread; what it was drawing fails with PdfError('closed'). */
  async stop(): Promise<void> {
    this.#die(new PdfError('closed', 'The PDF renderer is closed'));
    await this.#worker.terminate();
  }

  #receive(reply: ThreadReply): void {
    if (reply.kind === 'done') this.#settle()?.resolve(reply.pdf);
    if (reply.kind === 'failed') this.#settle()?.reject(new PdfError('failed', reply.message));
    if (reply.kind === 'started') this.#hasStarted = true;
    if (this.#running) this.#startTimer();
  }

  #settle(): Running | null {
    clearTimeout(this.#timer);
    this.#worker.unref();
    const job = this.#running;
    this.#running = null;
    return job;
  }

  #die(error: PdfError): void {
    this.#isDead = true;
    this.#settle()?.reject(error);
  }

  #startTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#expire(), this.#hasStarted ? this.#timeoutMs : START_LIMIT_MS);
  }

  #expire(): void {
    const limit = this.#hasStarted ? this.#timeoutMs : START_LIMIT_MS;
    this.#die(new PdfError('timeout', `The document took more than ${limit} ms`));
    void this.#worker.terminate();
  }
}

/** No secret of the server's environment enters the thread, and its memory is bounded. */
function openWorker(templates: Readonly<Record<string, URL>>, memoryLimitMb: number): Worker {
  const addresses = Object.entries(templates).map(([name, url]) => [name, url.href]);
  const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), {
    workerData: { templates: Object.fromEntries(addresses) },
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
