import { problem } from '@guichet/dto/core/problem';
import type { RouteOptions } from 'fastify';
import * as z from 'zod';
import type { Contract, Method } from './route.ts';

type AnyContract = Contract<z.ZodType, z.ZodType, z.ZodType, z.ZodType>;

/** What a request that went well is answered with. */
export function successStatus(method: Method, { status, reply }: Pick<AnyContract, 'status' | 'reply'>): number {
  return status ?? (reply ? (method === 'POST' ? 201 : 200) : 204);
}

/** What OpenAPI tells of a contract. Validation happens in the handler, so that the gate always comes first. */
export function documented(method: Method, contract: AnyContract): Partial<RouteOptions> {
  const { summary, params, query, access, bodyLimit } = contract;
  const schema = {
    summary,
    ...(params && { params }),
    ...(query && { querystring: 'staff' in query ? query.staff : query }),
    ...bodyOf(contract),
    ...(method === 'POST' && access !== 'public' && !contract.isSecret && { headers: onceHeaders }),
    ...(method === 'PATCH' && { headers: versionHeaders }),
    response: { ...successOf(method, contract), default: PROBLEM },
    ...(access === 'public' && { security: [] }),
  };
  return { schema, ...(bodyLimit && { bodyLimit }) };
}

const onceHeaders = z.object({ 'idempotency-key': z.string().min(8).max(100).optional() });
const versionHeaders = z.object({ 'if-match': z.string().optional() });

const PROBLEM = {
  description:
    'What went wrong: decide by its `code`. Its words are in the language that `Content-Language` names: that of the account, else what ' +
    '`Accept-Language` asks for, else that of the business.',
  content: { 'application/problem+json': { schema: problem } },
};

function bodyOf({ body, upload, isForm }: AnyContract): { body?: z.ZodType; consumes?: string[] } {
  if (upload) return { body: upload.extend({ file: z.file() }), consumes: ['multipart/form-data'] };
  if (!body) return {};
  return { body, ...(isForm && { consumes: ['application/x-www-form-urlencoded', 'application/json'] }) };
}

function successOf(method: Method, contract: AnyContract): Record<number, object> {
  const { raw, reply } = contract;
  if (raw) return { 200: { description: 'As it is kept or comes', content: { [raw]: { schema: z.string() } } } };
  const status = successStatus(method, contract);
  if (!reply) return { [status]: z.null().describe('Done') };
  // What a client reads is part of what staff read.
  const schema = 'staff' in reply ? z.union([reply.staff, reply.client]) : reply;
  return { [status]: { description: 'Done', content: { 'application/json': { schema } } } };
}
