import { listQuerySchema } from '@guichet/dto/core/list-query';
import type { AnyResource, CreateOf, ItemOf, RowOf, UpdateOf } from '@guichet/dto/core/resource';
import { id } from '@guichet/dto/core/scalars';
import type { Permission } from '@guichet/dto/identity/permission';
import * as z from 'zod';
import { can } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { type DelegateName, modelOf } from '../db/delegate.ts';
import { malformed, notFound, stale } from '../errors/problem-error.ts';
import type { Routes } from '../http/route.ts';
import { readList, readRow, type Store } from './read-list.ts';

export const idParams = z.object({ id });

/** What an item's page may offer: an answer per act, from the gate and the state. */
export type Abilities = Record<string, boolean>;

/** What a resource's module says. A command that is left out makes no route. */
export interface CrudOptions<R extends AnyResource, Stored> {
  access: { read: Permission; create?: Permission; update?: Permission; remove?: Permission };
  store: Store<Stored, RowOf<R>>;
  /** A single read that gives more than a list; the list's row by default. */
  readItem?: (context: Context, id: string) => Promise<PlainItem<R> | null>;
  /** Creates and returns the id. */
  create?: (context: Context, input: CreateOf<R>) => Promise<string>;
  update?: (context: Context, id: string, input: UpdateOf<R>, version: number | undefined) => Promise<void>;
  remove?: (context: Context, id: string) => Promise<void>;
  /** Acts beyond update and delete, decided by the same gate and transition table as their routes. */
  abilities?: (context: Context, item: PlainItem<R>) => Abilities;
}

/** An item as a store reads it, before its abilities are told. */
export type PlainItem<R extends AnyResource> = Omit<ItemOf<R>, 'abilities'>;

/** Adds the list, get, create, update and delete of a resource. Needs an `if`? Write the route by hand with the same helpers. */
export function crudRoutes<R extends AnyResource, Stored extends { id: string }>(
  routes: Routes,
  resource: R,
  options: CrudOptions<R, Stored>,
): void {
  const { access, store } = options;
  refuseOtherEars(routes, store.model, access.read);
  const readItem = options.readItem ?? ((context, id) => readRow(context, store, id) as Promise<PlainItem<R> | null>);
  const read: ReadItem<R> = async (context, id) => {
    const item = await readItem(context, id);
    if (item === null) throw notFound();
    return item;
  };
  const answer = async (context: Context, id: string) => withAbilities(context, options, await read(context, id));
  const [path, name] = [`/${resource.name}`, resource.name];
  const list = { access: access.read, summary: `List ${name}`, query: queryOf(resource), reply: pageReply(resource) };
  routes.add('GET', path, list, (context, { query }) => readList(context, resource, store, query));
  const get = { access: access.read, summary: `Read one of ${name}`, params: idParams, reply: itemReply(resource) };
  routes.add('GET', `${path}/:id`, get, (context, { params }) => answer(context, params.id));
  writeRoutes(routes, resource, options, { read, answer });
}

/** Whoever may not read rows hears nothing of them. @throws Error at boot when reading and hearing ask for different rights. */
function refuseOtherEars({ kernel }: Routes, model: DelegateName, read: Permission): void {
  const heardBy = kernel.registry.heardBy(modelOf(model));
  if (heardBy !== read) throw new Error(`Reading ${model} asks for ${read}, hearing of it for ${heardBy}.`);
}

type ReadItem<R extends AnyResource> = (context: Context, id: string) => Promise<PlainItem<R>>;

interface Reading<R extends AnyResource> {
  read: ReadItem<R>;
  answer(context: Context, id: string): Promise<Record<string, unknown>>;
}

function writeRoutes<R extends AnyResource, Stored>(
  routes: Routes,
  resource: R,
  { access, create, update, remove }: CrudOptions<R, Stored>,
  { read, answer }: Reading<R>,
): void {
  const [path, name, reply] = [`/${resource.name}`, resource.name, itemReply(resource)];
  if (create && access.create) {
    const contract = { access: access.create, summary: `Create one of ${name}`, body: resource.create, reply };
    routes.add('POST', path, contract, async (context, { body }) =>
      answer(context, await create(context, body as CreateOf<R>)),
    );
  }
  if (update && access.update) {
    const contract = {
      access: access.update,
      summary: `Update one of ${name}`,
      params: idParams,
      body: resource.update,
      reply,
    };
    routes.add('PATCH', `${path}/:id`, contract, async (context, { params, body, request }) => {
      const version = versionOf(request.headers['if-match']);
      const current = await read(context, params.id);
      if (version !== undefined && 'version' in current && current.version !== version) throw stale(current);
      await update(context, params.id, body as UpdateOf<R>, version);
      return answer(context, params.id);
    });
  }
  if (remove && access.remove) {
    const contract = { access: access.remove, summary: `Delete one of ${name}`, params: idParams };
    routes.add('DELETE', `${path}/:id`, contract, (context, { params }) => remove(context, params.id));
  }
}

/** The list query of a resource, as staff and as a client may write it. */
export function queryOf(resource: AnyResource) {
  return { staff: listQuerySchema(resource, 'staff'), client: listQuerySchema(resource, 'client') };
}

/** The page that a list answers; a client's rows are cut to the client's shape. */
export function pageReply(resource: AnyResource) {
  const page = (row: z.ZodType) =>
    z.object({
      rows: z.array(row),
      nextCursor: z.string().nullable(),
      count: z.int().nullable(),
      isCountCapped: z.boolean(),
    });
  const staff = page(resource.row);
  return resource.client === 'none' ? staff : { staff, client: page(resource.client.row) };
}

/** The item that a single read answers, with its abilities. */
export function itemReply(resource: AnyResource) {
  const abilities = { abilities: z.record(z.string(), z.boolean()) };
  const staff = resource.item.extend(abilities);
  return resource.client === 'none' ? staff : { staff, client: resource.client.item.extend(abilities) };
}

/** The version of an `If-Match` header, `"3"`. @throws malformed when it is something else. */
export function versionOf(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const version = Number(/^(?:W\/)?"?(\d{1,9})"?$/.exec(header)?.[1] ?? Number.NaN);
  if (Number.isNaN(version)) throw malformed({ 'If-Match': 'invalid_version' });
  return version;
}

function withAbilities<R extends AnyResource, Stored>(
  context: Context,
  { access, update, remove, abilities }: CrudOptions<R, Stored>,
  item: PlainItem<R>,
) {
  return {
    ...item,
    abilities: {
      update: Boolean(update && access.update && can(context.actor, access.update)),
      delete: Boolean(remove && access.remove && can(context.actor, access.remove)),
      ...abilities?.(context, item),
    },
  };
}
