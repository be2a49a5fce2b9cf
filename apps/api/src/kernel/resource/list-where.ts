import type { ParsedFilter, ParsedListQuery, Scalar } from '@guichet/dto/core/list-query';
import type { AnyResource } from '@guichet/dto/core/resource';
import { month } from '@guichet/dto/core/scalars';
import * as z from 'zod';
import { endOfDay, startOfDay } from '../clock.ts';
import { toDate } from '../days.ts';
import { decodeCursor, foreignCursor } from './cursor.ts';
import { instantCursor } from './time-cursor.ts';

/** A condition of Prisma; its fields are those of the resource. */
export type Where = Record<string, unknown>;

/** Filters and search that a store writes by hand: computed fields, and words. */
export interface HandWritten {
  filters?: Record<string, (filter: ParsedFilter) => Where>;
  search?: (words: string) => Where;
}

/** What a list asks for, as conditions of Prisma, without its cursor. */
export function listWhere(
  resource: AnyResource,
  query: ParsedListQuery,
  timeZone: string,
  byHand: HandWritten = {},
): Where {
  const conditions = query.filters.map(
    (filter) =>
      byHand.filters?.[filter.field]?.(filter) ?? filterWhere(filter, kindOf(resource, filter.field), timeZone),
  );
  if (query.q && byHand.search) conditions.push(byHand.search(query.q));
  return conditions.length > 0 ? { AND: conditions } : {};
}

/** The rows that follow a cursor. The redundant bound on the key lets the index start at the right place. */
export function cursorWhere(resource: AnyResource, query: ParsedListQuery): Where {
  if (!query.cursor) return {};
  const { by, direction } = query.sort;
  const { value, id } = placeOf(query.cursor, kindOf(resource, by));
  const [beyond, upTo] = direction === 'asc' ? ['gt', 'gte'] : ['lt', 'lte'];
  return { [by]: { [upTo]: value }, OR: [{ [by]: { [beyond]: value } }, { id: { [beyond]: id } }] };
}

/** Where a page ended, as the column that orders the list holds it. @throws malformed when it is of another order. */
function placeOf(text: string, kind: FieldKind): { value: Scalar | Date; id: string } {
  if (kind === 'day' || kind === 'instant') {
    const { at, id } = instantCursor(text);
    return { value: new Date(at), id };
  }
  const { value, id } = decodeCursor(text);
  const isOfKind =
    kind === 'number' ? Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31 : typeof value === 'string';
  if (!isOfKind) throw foreignCursor();
  return { value, id };
}

/** What a field holds, read from the row's schema. */
export type FieldKind = 'day' | 'instant' | 'number' | 'other';

/** Tells calendar days, months (kept as their first day), instants and numbers from the rest. */
export function kindOf(resource: AnyResource, field: string): FieldKind {
  let schema = resource.row.shape[field] as z.ZodType;
  while (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) schema = schema.unwrap() as z.ZodType;
  if (schema instanceof z.ZodISODate || schema === month) return 'day';
  if (schema instanceof z.ZodNumber) return 'number';
  return schema instanceof z.ZodISODateTime ? 'instant' : 'other';
}

/** The bounds of a `between`, both included; a day asked of an instant is the whole day of the business. */
export function bounds(filter: Extract<ParsedFilter, { operator: 'between' }>, kind: FieldKind, timeZone: string) {
  const { from, to } = filter;
  if (kind === 'instant') {
    return {
      from: from === undefined ? undefined : instantOf(String(from), startOfDay, timeZone),
      to: to === undefined ? undefined : instantOf(String(to), endOfDay, timeZone),
    };
  }
  return { from: from && stored(from, kind), to: to && stored(to, kind) };
}

function filterWhere(filter: ParsedFilter, kind: FieldKind, timeZone: string): Where {
  const { field } = filter;
  switch (filter.operator) {
    case 'is':
      return { [field]: stored(filter.value, kind) };
    case 'contains':
      return { [field]: { contains: filter.text, mode: 'insensitive' } };
    case 'oneOf': {
      const among = { [field]: { in: filter.values.map((value) => stored(value, kind)) } };
      if (!filter.includesNone) return among;
      return filter.values.length > 0 ? { OR: [among, { [field]: null }] } : { [field]: null };
    }
    case 'between': {
      const { from, to } = bounds(filter, kind, timeZone);
      return { [field]: { ...(from !== undefined && { gte: from }), ...(to !== undefined && { lte: to }) } };
    }
  }
}

function instantOf(text: string, ofDay: (day: string, timeZone: string) => Date, timeZone: string): Date {
  return text.length === 10 ? ofDay(text, timeZone) : new Date(text);
}

function stored(value: Scalar, kind: FieldKind): Scalar | Date {
  if (kind === 'day') return toDate(String(value));
  return kind === 'instant' ? new Date(String(value)) : value;
}
