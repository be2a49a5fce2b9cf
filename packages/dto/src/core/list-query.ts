import * as z from 'zod';
import type { AnyResource, CountMode, FilterOperator, ListQuery } from './resource.ts';
import { day } from './scalars.ts';

const DEFAULT_LIMIT = 25;
const MAX_LIMIT = 100;

/** Whoever reads, in a filter of people: what makes one list fit everybody it is shared with. */
const ME = 'me';

/** A filter as the server reads it. */
export type ParsedFilter =
  | { field: string; operator: 'is'; value: Scalar }
  | { field: string; operator: 'oneOf'; values: Scalar[]; includesNone: boolean }
  | { field: string; operator: 'contains'; text: string }
  | { field: string; operator: 'between'; from: Scalar | undefined; to: Scalar | undefined };

export type Scalar = string | number | boolean;

/** A list request as the server reads it. */
export interface ParsedListQuery {
  filters: ParsedFilter[];
  q: string | undefined;
  sort: { by: string; direction: 'asc' | 'desc' };
  limit: number;
  cursor: string | undefined;
  count: CountMode | undefined;
}

/** Writes a list request as the query string that is also the page's address. */
export function toSearchParams<R extends AnyResource>(query: ListQuery<R>): URLSearchParams {
  const params = new URLSearchParams();
  for (const [field, value] of Object.entries(query.filters ?? {})) appendFilter(params, field, value);
  for (const key of ['q', 'sort', 'limit', 'cursor', 'count'] as const) {
    const value = query[key];
    if (value !== undefined && value !== '') params.set(key, String(value));
  }
  return params;
}

/**
 * The closed schema of a list's query string; its output is a {@link ParsedListQuery}.
 * For a portal user only the fields of the resource's client part exist.
 */
export function listQuerySchema(resource: AnyResource, reader: 'staff' | 'client') {
  return z.strictObject(listShape(resource, reader)).transform((values) => parsed(resource, reader, values));
}

/** The same with `columns`: which of a list's columns an export takes, in their order; all when none is said. */
export function exportQuerySchema<Column extends string>(
  resource: AnyResource,
  reader: 'staff' | 'client',
  column: z.ZodType<Column>,
) {
  const columns = z
    .string()
    .max(500)
    .transform((text): unknown => [...new Set(text.split(',').filter(Boolean))])
    .pipe(z.array(column).min(1));
  return z
    .strictObject({ ...listShape(resource, reader), columns: columns.optional() })
    .transform(({ columns: wanted, ...values }) => ({
      ...parsed(resource, reader, values),
      columns: wanted,
    }));
}

function listShape(resource: AnyResource, reader: 'staff' | 'client'): Record<string, z.ZodType> {
  const visible = visibleFields(resource, reader);
  const sortKeys = visible.sort.flatMap((key) => [key, `-${key}`]);
  const shape: Record<string, z.ZodType> = {
    sort: z.enum(sortKeys as [string, ...string[]]).optional(),
    limit: z.coerce.number().int().min(1).max(MAX_LIMIT).optional(),
    cursor: z.string().max(500).optional(),
    count: z.enum(['exact', 'estimate', 'none']).optional(),
  };
  if (resource.isSearchable) shape.q = z.string().trim().max(200).optional();
  for (const field of visible.filters) {
    const operator = resource.filters[field];
    for (const [key, param] of filterParams(field, operator, valueSchema(resource, field))) shape[key] = param;
  }
  return shape;
}

/** What a filter of a field may say: a value, and where a list of them is taken `none` for a field that may be empty, or `me`. */
function valueSchema(resource: AnyResource, field: string): z.ZodType {
  const schema = fieldSchema(resource, field);
  if (resource.filters[field] !== 'oneOf') return schema;
  const words = [...(mayBeEmpty(resource, field) ? ['none'] : []), ...(resource.personal?.includes(field) ? [ME] : [])];
  return words.length > 0 ? z.union([z.enum(words as [string, ...string[]]), schema]) : schema;
}

const mayBeEmpty = (resource: AnyResource, field: string): boolean =>
  (resource.row.shape[field] as z.ZodType).safeParse(null).success;

/** A list request with its reader in the place of `me`. */
export function forReader(query: ParsedListQuery, userId: string): ParsedListQuery {
  const named = (filter: ParsedFilter): ParsedFilter =>
    filter.operator === 'oneOf' && filter.values.includes(ME)
      ? { ...filter, values: [...new Set(filter.values.map((value) => (value === ME ? userId : value)))] }
      : filter;
  return { ...query, filters: query.filters.map(named) };
}

function visibleFields(resource: AnyResource, reader: 'staff' | 'client') {
  if (reader === 'staff') return { filters: Object.keys(resource.filters), sort: resource.sort };
  return resource.client === 'none' ? { filters: [], sort: [resource.sort[0] ?? 'id'] } : resource.client;
}

function filterParams(field: string, operator: FilterOperator | undefined, value: z.ZodType): [string, z.ZodType][] {
  if (operator === 'between')
    return [
      [`${field}.from`, value.optional()],
      [`${field}.to`, value.optional()],
    ];
  if (operator === 'contains') return [[field, z.string().trim().min(1).max(200).optional()]];
  if (operator === 'is') return [[field, value.optional()]];
  const values: z.ZodType<unknown, unknown> = z.array(value).min(1).max(50);
  const list = z
    .string()
    .max(2000)
    .transform((text): unknown => text.split(',').filter(Boolean));
  return [[field, list.pipe(values).optional()]];
}

function parsed(resource: AnyResource, reader: 'staff' | 'client', values: Record<string, unknown>): ParsedListQuery {
  const sort = (values.sort as string | undefined) ?? resource.defaultSort;
  const descending = sort.startsWith('-');
  return {
    filters: visibleFields(resource, reader).filters.flatMap((field) => parsedFilter(resource, field, values) ?? []),
    q: values.q === '' ? undefined : (values.q as string | undefined),
    sort: { by: descending ? sort.slice(1) : sort, direction: descending ? 'desc' : 'asc' },
    limit: (values.limit as number | undefined) ?? DEFAULT_LIMIT,
    cursor: values.cursor as string | undefined,
    count: values.count as CountMode | undefined,
  };
}

function parsedFilter(resource: AnyResource, field: string, values: Record<string, unknown>): ParsedFilter | undefined {
  const [operator, value] = [resource.filters[field], values[field]];
  if (operator === 'between') {
    const [from, to] = [values[`${field}.from`], values[`${field}.to`]] as (Scalar | undefined)[];
    return from === undefined && to === undefined ? undefined : { field, operator, from, to };
  }
  if (value === undefined) return undefined;
  if (operator === 'contains') return { field, operator, text: value as string };
  if (operator === 'is') return { field, operator, value: value as Scalar };
  const list = value as Scalar[];
  // A field that is never empty may have a value that is called so.
  if (!mayBeEmpty(resource, field)) return { field, operator: 'oneOf', values: list, includesNone: false };
  return {
    field,
    operator: 'oneOf',
    values: list.filter((one) => one !== 'none'),
    includesNone: list.includes('none'),
  };
}

/** The row's schema of a field, made to read text: numbers and booleans are coerced, explicitly and only here. */
function fieldSchema(resource: AnyResource, field: string): z.ZodType {
  let schema = resource.row.shape[field] as z.ZodType;
  while (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) schema = schema.unwrap() as z.ZodType;
  if (schema instanceof z.ZodNumber) return z.coerce.number().pipe(schema);
  if (schema instanceof z.ZodBoolean) return z.enum(['true', 'false']).transform((text) => text === 'true');
  // An instant may be asked for by its day: the server reads it in the time zone of the business.
  if (schema instanceof z.ZodISODateTime) return z.union([day, z.iso.datetime({ offset: true })]);
  return schema;
}

function appendFilter(params: URLSearchParams, field: string, value: unknown): void {
  if (value === undefined || value === null) return;
  if (Array.isArray(value)) {
    if (value.length > 0) params.set(field, value.join(','));
    return;
  }
  if (typeof value === 'object') {
    for (const [bound, limit] of Object.entries(value)) if (limit) params.set(`${field}.${bound}`, String(limit));
    return;
  }
  params.set(field, `${value as Scalar}`);
}
