import { day } from '@guichet/dto/core/scalars';
import { decodeCursor, foreignCursor } from './cursor.ts';

/** The cursor of something ordered by an instant. @throws malformed when it is not one of ours. */
export function instantCursor(cursor: string): { at: string; id: string } {
  const { value, id } = decodeCursor(cursor);
  if (typeof value !== 'string' || !ISO_INSTANT.test(value) || Number.isNaN(Date.parse(value))) {
    throw foreignCursor();
  }
  return { at: value, id };
}

/** The cursor of something ordered by a day. @throws malformed when it is not one of ours. */
export function dayCursor(cursor: string): { on: string; id: string } {
  const { value, id } = decodeCursor(cursor);
  const read = day.safeParse(value);
  if (!read.success) throw foreignCursor();
  return { on: read.data, id };
}

const ISO_INSTANT = /^[1-9]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
