import { workerData } from 'node:worker_threads';
import { renderToBuffer } from '@react-pdf/renderer';
import { answerRequests } from '../threads/answer-requests.ts';
import { PdfImage } from './pdf-image.ts';
import type { PdfTemplateModule, RenderJob, RenderRequest } from './pdf-template.ts';

const templates: Record<string, string> = workerData.templates;

answerRequests({
  answer: (request: RenderRequest) => (request === 'warm_up' ? warmUp() : render(request)),
  handOver: (pdf) => [pdf.buffer],
});

async function render({ template, input, images }: RenderJob): Promise<Uint8Array<ArrayBuffer>> {
  const { default: draw } = await load(template);
  const entries = Object.entries(images).map(([name, bytes]) => [name, PdfImage.from(bytes)] as const);
  return ownedBytes(await renderToBuffer(draw(input, Object.fromEntries(entries))));
}

/** Bytes that can change threads: those of a large document are not copied. */
function ownedBytes(bytes: Buffer): Uint8Array<ArrayBuffer> {
  const { buffer, byteLength } = bytes;
  const isWhole = buffer instanceof ArrayBuffer && buffer.byteLength === byteLength;
  return new Uint8Array(isWhole ? buffer : bytes);
}

/** Loads every template and draws its sample, so that the first client does not pay for it. */
async function warmUp(): Promise<Uint8Array<ArrayBuffer>> {
  for (const template of Object.keys(templates)) {
    const { sample } = await load(template);
    if (sample !== undefined) await render({ template, input: sample, images: {} });
  }
  return new Uint8Array();
}

async function load(template: string): Promise<PdfTemplateModule> {
  const address = templates[template];
  if (!address) throw new Error(`No template named ${template}`);
  const module: PdfTemplateModule = await import(address);
  return module;
}
