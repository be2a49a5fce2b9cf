/** A photo as it leaves the device. */
export interface PreparedPhoto {
  file: File;
  /** Said where making it smaller took its date away. */
  takenAt: string | null;
}

/** The longest side that leaves, in points: more than any size that is made of it. */
const LONGEST_SIDE = 4000;
const QUALITY = 0.88;
/** What a phone usually takes, 12 million points, leaves as it is: to draw it anew would cost more time than it saves. */
const HUGE_SIDE = 4200;
const HUGE_BYTES = 8_000_000;

/**
 * Makes a huge photo smaller: turned the right way, without its place. [WS-09, WS-18]
 * @returns the photo as it came where the browser cannot read it: the API may well.
 */
export async function preparePhoto(file: File): Promise<PreparedPhoto> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
  if (!bitmap) return { file, takenAt: null };
  try {
    const isHuge = Math.max(bitmap.width, bitmap.height) > HUGE_SIDE || file.size > HUGE_BYTES;
    const smaller = isHuge ? await drawn(bitmap) : null;
    if (!smaller || smaller.size >= file.size) return { file, takenAt: null };
    const name = `${file.name.replace(/\.[^.]{1,10}$/, '')}.jpg`;
    return { file: new File([smaller], name, { type: smaller.type }), takenAt: await readTakenAt(file) };
  } finally {
    bitmap.close();
  }
}

function drawn(bitmap: ImageBitmap): Promise<Blob | null> {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const pen = canvas.getContext('2d');
  if (!pen) return Promise.resolve(null);
  pen.imageSmoothingQuality = 'high';
  // A JPEG has no holes: what was transparent is white, as on paper.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
}

/** When it was taken, by the clock of the phone that took it. */
async function readTakenAt(file: File): Promise<string | null> {
  const { default: exifr } = await import('exifr/dist/lite.esm.mjs');
  const told = await exifr.parse(file, { pick: ['DateTimeOriginal'] }).catch(() => undefined);
  const date = told?.DateTimeOriginal;
  return date instanceof Date && !Number.isNaN(date.getTime()) ? date.toISOString() : null;
}
