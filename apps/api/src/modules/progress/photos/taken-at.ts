import exifReader from 'exif-reader';
import { DateTime } from 'luxon';

/** Far more than any camera writes. */
const MAX_EXIF_BYTES = 1_000_000;
/** No camera dated a photo before; a clock that was never set says 1970. */
const FIRST_YEAR = 1990;
const DAY_MS = 24 * 3_600_000;

/**
 * When a photo was taken, as its camera tells, else as the device that sent it does. [WS-09]
 * @param timeZone where the camera was, when it does not say so itself.
 * @returns `undefined` where nothing believable is told.
 */
export function takenAtOf(
  exif: Buffer | undefined,
  { timeZone, now, sent }: { timeZone: string; now: Date; sent?: string | undefined },
): Date | undefined {
  const told = exif && exif.length <= MAX_EXIF_BYTES ? readDate(exif) : undefined;
  // The parts of the date are told as if they were of Greenwich.
  const taken = told
    ? DateTime.fromJSDate(told.date, { zone: 'utc' }).setZone(told.offset ?? timeZone, { keepLocalTime: true })
    : DateTime.fromISO(sent ?? '');
  const isBelievable = taken.isValid && taken.year >= FIRST_YEAR && taken.toMillis() <= now.getTime() + DAY_MS;
  return isBelievable ? taken.toJSDate() : undefined;
}

function readDate(exif: Buffer): { date: Date; offset: string | undefined } | undefined {
  try {
    const { Photo, Image } = exifReader(exif);
    const date = Photo?.DateTimeOriginal ?? Photo?.DateTimeDigitized ?? Image?.DateTime;
    if (!(date instanceof Date)) return undefined;
    const offset = String(Photo?.OffsetTimeOriginal ?? '');
    return { date, offset: /^[+-]\d\d:\d\d$/.test(offset) ? `UTC${offset}` : undefined };
  } catch {
    // What a broken header says is not known; the photo itself may well be whole.
    return undefined;
  }
}
