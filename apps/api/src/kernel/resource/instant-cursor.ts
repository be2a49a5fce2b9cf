import { malformed } from '../errors/problem-error.ts';
import { decodeCursor } from './cursor.ts';

/** The cursor of something ordered by an instant. @throws malformed when it is not one of ours. */
export function instantCursor(cursor: string): { at: string; id: string } {
  const { value, id } = decodeCursor(cursor);
  if (typeof value !== 'string' || !ISO_INSTANT.test(value) || Number.isNaN(Date.parse(value))) {
    throw malformed({ cursor: 'invalid_cursor' });
  }
  return { at: value, id };
}

const ISO_INSTANT = /^[1-9]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
