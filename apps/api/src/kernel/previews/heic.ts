import { drawApart } from './draw-apart.ts';

/**
 * A photo of a phone (HEIC) as JPEG, turned the right way and without its metadata, unpacked in a process of its own.
 * @throws Error when it is broken, too large to be unpacked, or takes too long.
 */
export const drawHeic = (heic: Uint8Array): Promise<Uint8Array> =>
  drawApart(new URL('./heic-worker.ts', import.meta.url), heic);
