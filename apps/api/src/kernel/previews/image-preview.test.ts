import { describe, expect, test } from 'vitest';
import { hugePng } from '../../testing/huge-picture.ts';
import { measureImage, shrinkImage } from './image-preview.ts';

/** A picture of so many points that its header alone stands here: unpacked, it would fill the memory. */
const HEADERS: Record<string, { type: string; bytes: Buffer }> = {
  GIF: { type: 'image/gif', bytes: gif(30_000) },
  PNG: { type: 'image/png', bytes: hugePng() },
  'a PNG of all the points there are': { type: 'image/png', bytes: hugePng(0x7f_ff_ff_ff) },
  'an SVG that says to be a PNG': { type: 'image/png', bytes: svg(300) },
  'an SVG of 30,000 points that says to be a WebP': { type: 'image/webp', bytes: svg(30_000) },
};

describe('[AG-31] a picture that would fill the memory', () => {
  test.each(Object.entries(HEADERS))('%s has no size to be drawn in', async (_name, { type, bytes }) => {
    expect(await measureImage(bytes, type)).toBeUndefined();
  });

  test.each(Object.entries(HEADERS).filter(([name]) => !name.startsWith('an SVG that')))(
    '%s is refused by its header, before it is unpacked',
    async (_name, { bytes }) => {
      await expect(shrinkImage(bytes, 400)).rejects.toThrow(/pixel limit|corrupt header/);
    },
  );
});

function gif(side: number): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt16LE(side, 0);
  size.writeUInt16LE(side, 2);
  const screen = [Buffer.from('GIF89a'), size, Buffer.from([0x80, 0, 0, 0, 0, 0, 255, 255, 255])];
  const frame = [Buffer.from([0x2c, 0, 0, 0, 0]), size, Buffer.from([0, 2, 2, 0x4c, 1, 0, 0x3b])];
  return Buffer.concat([...screen, ...frame]);
}

function svg(side: number): Buffer {
  const root = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}">`;
  return Buffer.from(`${root}<script>alert(1)</script></svg>`);
}
