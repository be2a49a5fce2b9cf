import type { Page } from '@playwright/test';

/** A photo as JPEG, drawn by the browser: one colour, with its number on it. */
export async function drawPhoto(page: Page, number: number, { width = 1800, height = 1200 } = {}): Promise<Buffer> {
  const address = await page.evaluate(
    ([place, wide, high]) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: wide, height: high });
      const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
      pen.fillStyle = `hsl(${place * 67} 60% 45%)`;
      pen.fillRect(0, 0, wide, high);
      pen.fillStyle = '#fff';
      pen.font = `${high / 2}px sans-serif`;
      pen.fillText(String(place), wide / 3, high * 0.7);
      return canvas.toDataURL('image/jpeg', 0.9);
    },
    [number, width, height] as const,
  );
  return Buffer.from(address.split(',')[1] ?? '', 'base64');
}
