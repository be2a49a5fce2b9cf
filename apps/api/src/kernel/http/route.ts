import type {} from '@fastify/multipart';
import type { Permission } from '@guichet/dto/identity/permission';
import type { Settings } from '@guichet/dto/settings/settings';
import {
  errorCodes,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type onRequestHookHandler,
} from 'fastify';
import * as z from 'zod';
import type { Context, Kernel } from '../context.ts';
import { notFound } from '../errors/problem-error.ts';
import { runOnce } from '../idempotency/run-once.ts';
import { documented, successStatus } from './documented.ts';
import { declaredReferences, resolveReferences } from './references.ts';
import { openContext, type TokenReader } from './request-context.ts';
import { refuseUnstorableText } from './text-guard.ts';
import { addUploadRoute } from './upload-route.ts';
import { validate } from './validate.ts';

/** The first lock of a route: a permission, anyone signed in, or nobody in particular. */
export type Access = Permission | 'signed-in' | 'public';

/** The contract of a route. A body or query that is not declared is refused when it is not empty. */
export interface Contract<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Reply extends z.ZodType,
> {
  access: Access;
  summary: string;
  /** While the settings say no, whoever calls and whatever they send gets the 404 of an address that nobody serves. */
  isOn?: (settings: Settings) => boolean;
  params?: Params;
  /** A client may be allowed another query than staff: they can't filter by what they can't read. */
  query?: Query | { staff: Query; client: Query };
  body?: Body;
  /** What leaves; unknown keys are cut. A client may get another shape than staff. */
  reply?: Reply | { staff: Reply; client: z.ZodType };
  /**
   * A hot route whose handler builds the very reply of staff: its tests check each one, a request does not. A client's is cut always.
   */
  isExact?: true;
  status?: 200 | 201 | 202 | 204;
  bodyLimit?: number;
  /** The body may be a form of a web page; no other route takes one, since any site could send it. */
  isForm?: true;
  /** The body is a form of files (`multipart/form-data`) that the handler reads: the fields that may stand beside them. */
  upload?: z.ZodObject;
  /** Files and streams answer by themselves, as this type. */
  raw?: string;
  /** A thing of a person, their account or what keeps others out: an API key is refused. */
  isPersonal?: true;
  /** What is said or answered is a secret: nothing of it is stored, so an `Idempotency-Key` has no effect. */
  isSecret?: true;
}

/** What a handler gets beside its context. */
export interface Input<Params, Query, Body> {
  params: Params;
  query: Query;
  body: Body;
  request: FastifyRequest;
  reply: FastifyReply;
}

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** Adds routes under `/api/v1`, each with its contract: gate, input, references, idempotency, handler, output. */
export type Routes = ReturnType<typeof createRoutes>;

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
    summary?: string;
    isForm?: boolean;
    takesFiles?: boolean;
  }
}

/** Makes the adder of routes of one process. */
export function createRoutes(app: FastifyInstance, kernel: Kernel, readToken: TokenReader) {
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, readForm);
  function add<
    Params extends z.ZodType = z.ZodType<Record<string, never>>,
    Query extends z.ZodType = z.ZodType<Record<string, never>>,
    Body extends z.ZodType = z.ZodType<undefined>,
    Reply extends z.ZodType = z.ZodType<unknown>,
  >(
    method: Method,
    url: string,
    contract: Contract<Params, Query, Body, Reply>,
    handler: (
      context: Context,
      input: Input<z.output<Params>, z.output<Query>, z.output<Body>>,
    ) => Promise<z.input<Reply> | undefined | void>,
  ): void {
    const declared = contract.body ? declaredReferences(contract.body) : [];
    const run = async (request: FastifyRequest, reply: FastifyReply) => {
      const context = await contextOf(request, contract, kernel, readToken);
      const input = readInput(contract, context, request, reply);
      if (declared.length > 0) await resolveReferences(context, declared, input.body as Record<string, unknown>);
      const act = async () => {
        const result = await handler(context, input as never);
        // After the commit, and for what was refused half-way too: hearing that nothing changed costs nothing.
        if (method !== 'GET') kernel.feed.announce();
        return shapeReply(contract, context, result);
      };
      if (contract.raw) return act();
      const isOnce = method === 'POST' && !contract.isSecret;
      const answer = isOnce ? await runOnce(context, request, successStatus(method, contract), act) : await act();
      return reply.code(successStatus(method, contract)).send(answer);
    };
    const takesFiles = contract.upload !== undefined;
    const closed = contract.isOn && { onRequest: notFoundUnless(contract.isOn, kernel) };
    const config = { access: contract.access, isForm: contract.isForm === true, takesFiles };
    const route = { method, url, handler: run, config, ...closed, ...documented(method, contract) };
    if (takesFiles) addUploadRoute(app, route);
    else app.route(route);
  }
  return { add, app, kernel };
}

/** Before the body is read: one that is malformed or too large would tell that the route is there. */
export function notFoundUnless(isOn: (settings: Settings) => boolean, { settings }: Kernel): onRequestHookHandler {
  return (_request, _reply, done) => done(isOn(settings.current()) ? undefined : notFound());
}

/** A form, on the routes that take one. */
async function readForm(request: FastifyRequest, body: string | Buffer): Promise<Record<string, string>> {
  if (!request.routeOptions.config.isForm) throw new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE('a form');
  return Object.fromEntries(new URLSearchParams(String(body)));
}

async function contextOf(
  request: FastifyRequest,
  { access, isPersonal = false }: { access: Access; isPersonal?: boolean },
  kernel: Kernel,
  readToken: TokenReader,
) {
  // A public route has no actor: its handler gets the kernel alone, and any use of the rest is an error at once.
  if (access === 'public') return { kernel, clock: kernel.clock, requestId: request.id } as Context;
  return openContext(request, { access, isPersonal }, kernel, readToken);
}

const NOTHING = z.strictObject({});

function readInput(
  contract: Contract<z.ZodType, z.ZodType, z.ZodType, z.ZodType>,
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
): Input<unknown, unknown, unknown> {
  refuseUnstorableText(request.params);
  refuseUnstorableText(request.query);
  refuseUnstorableText(request.body);
  const querySchema = contract.query && forReader(contract.query, context);
  return {
    params: read(contract.params, request.params),
    query: read(querySchema, request.query),
    body: read(contract.body, contract.upload && request.isMultipart() ? undefined : request.body),
    request,
    reply,
  };
}

/** Input by its schema; where none is declared, anything but nothing is refused. */
function read(schema: z.ZodType | undefined, input: unknown): unknown {
  if (schema) return validate(schema, input ?? {});
  const isEmpty = !input || Object.keys(input).length === 0;
  return isEmpty ? {} : validate(NOTHING, input);
}

function shapeReply(contract: Contract<z.ZodType, z.ZodType, z.ZodType, z.ZodType>, context: Context, result: unknown) {
  if (!contract.reply || result === undefined) return result;
  const { actor, kernel } = context;
  if (contract.isExact && actor?.kind === 'staff' && kernel.environment.nodeEnv !== 'test') return result;
  return forReader(contract.reply, context).parse(result);
}

type PerReader = z.ZodType | { staff: z.ZodType; client: z.ZodType };

function forReader(schema: PerReader, { actor }: Context): z.ZodType {
  return 'staff' in schema ? schema[actor?.kind ?? 'client'] : schema;
}
