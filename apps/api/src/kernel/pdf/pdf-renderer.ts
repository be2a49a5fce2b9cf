import { ThreadPool } from '../threads/thread-pool.ts';
import { assertImageBytes } from './image-bytes.ts';
import { PdfError } from './pdf-error.ts';
import type { RenderJob, RenderRequest } from './pdf-template.ts';

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
  /** @returns the bytes of a PDF. Throws PdfError, ThreadError. Images are the bytes of a PNG or a JPEG, by the template's names. */
  render(template: string, input: unknown, images: RenderJob['images']): Promise<Uint8Array>;
  /** Starts every thread, loads the templates and draws their samples. */
  warmUp(): Promise<void>;
  /** Stops the threads; what waits or runs fails with ThreadError('closed'). */
  close(): Promise<void>;
};

/**
 * Renders PDF documents in warm worker threads, so that the thread that answers requests never waits for one.
 * A document that takes too long or kills its worker fails alone: the worker is replaced and the next job runs.
 */
export function createPdfRenderer(options: PdfRendererOptions): PdfRenderer {
  const { templates, workers = 1, memoryLimitMb = 192, timeoutMs = 20_000 } = options;
  const { maxWaiting = 100, idleMs = 300_000 } = options;
  const addresses = Object.fromEntries(Object.entries(templates).map(([name, url]) => [name, url.href]));
  const pool = new ThreadPool<RenderRequest, Uint8Array>({
    worker: new URL('./pdf-worker.ts', import.meta.url),
    data: { templates: addresses },
    workers,
    memoryLimitMb,
    timeoutMs,
    maxWaiting,
    idleMs,
  });
  return {
    async render(template, input, images) {
      if (!Object.hasOwn(templates, template)) throw new PdfError('unknown_template', `No template named ${template}`);
      for (const bytes of Object.values(images)) assertImageBytes(bytes);
      return pool.run({ template, input, images });
    },
    async warmUp() {
      await Promise.all(Array.from({ length: workers }, () => pool.run('warm_up')));
    },
    close: () => pool.close(),
  };
}
