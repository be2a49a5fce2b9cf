import { createRequire } from 'node:module';
import path from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { answerOnce } from './draw-apart.ts';

/** The longest side of the picture, in pixels. */
const LONGEST_SIDE = 1600;
/** Images inside the page that would unpack to more are left out. */
const MAX_IMAGE_PIXELS = 40_000_000;

const parts = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const folder = (name: string) => `${path.join(parts, name)}/`;

answerOnce(drawFirstPage);

async function drawFirstPage(data: Uint8Array): Promise<Uint8Array> {
  const document = await getDocument({
    data: new Uint8Array(data),
    verbosity: VerbosityLevel.ERRORS,
    stopAtErrors: false,
    enableXfa: false,
    useSystemFonts: false,
    maxImageSize: MAX_IMAGE_PIXELS,
    canvasMaxAreaInBytes: MAX_IMAGE_PIXELS * 4,
    standardFontDataUrl: folder('standard_fonts'),
    cMapUrl: folder('cmaps'),
    wasmUrl: folder('wasm'),
  }).promise;
  const page = await document.getPage(1);
  const { width, height } = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: LONGEST_SIDE / Math.max(width, height) });
  const canvas = createCanvas(Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height)));
  await page.render({ canvas, viewport, background: '#ffffff' }).promise;
  return canvas.toBuffer('image/png');
}
