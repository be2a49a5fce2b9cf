import { Worker } from 'node:worker_threads';
import decode from 'heic-decode';
import sharp from 'sharp';
import { answerOnce } from './draw-apart.ts';
import { MAX_PIXELS } from './image-preview.ts';

/** What the process may take in all: 48 million points unpacked, and copied once. */
const MAX_BYTES = 1_000_000_000;
const LOOK_EVERY_MS = 50;

// Unpacking never pauses, and its memory is no heap that could be limited: another thread looks at what it takes.
new Worker(
  `setInterval(() => { if (process.memoryUsage.rss() > ${MAX_BYTES}) process.kill(process.pid, 'SIGKILL'); }, ${LOOK_EVERY_MS})`,
  { eval: true },
).unref();

answerOnce(async (contents) => {
  const images = await decode.all({ buffer: contents });
  const [image] = images;
  if (!image || image.width * image.height > MAX_PIXELS) throw new Error('There is no image, or too large a one');
  const { data, width, height } = await image.decode();
  return sharp(data, { raw: { width, height, channels: 4 }, limitInputPixels: MAX_PIXELS })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 92, chromaSubsampling: '4:4:4' })
    .toBuffer();
});
