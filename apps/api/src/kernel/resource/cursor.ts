import { malformed } from '../errors/problem-error.ts';
import { isStorable } from '../http/text-guard.ts';

/** Where a page of a list ended: the value of the sort key and the id of its last row. */
export interface Cursor {
  value: string | number;
  id: string;
}

/** Writes a cursor; it means nothing to its reader. */
export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify([cursor.value, cursor.id])).toString('base64url');
}

/** Reads a cursor. @throws malformed when it is not one of ours. */
export function decodeCursor(text: string): Cursor {
  try {
    const [value, id] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[];
    const isValue = typeof value === 'number' || (typeof value === 'string' && isStorable(value));
    if (isValue && typeof id === 'string' && UUID.test(id)) return { value, id };
  } catch {
    // Not ours: answered below.
  }
  throw foreignCursor();
}

/** 400: a cursor that this list, in this order, never gave. */
export const foreignCursor = () => malformed({ cursor: 'invalid_cursor' });

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
