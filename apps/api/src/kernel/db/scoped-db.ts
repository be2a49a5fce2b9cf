import type { Actor } from '../access/actor.ts';
import { isEither, type ModelName, type Scope } from '../access/define-access.ts';
import type { AccessRegistry } from '../access/registry.ts';
import { notFound } from '../errors/problem-error.ts';
import { Prisma, type PrismaClient } from './generated/client.ts';

/** The only database that a module reaches: rows outside the actor's scope do not exist in it. */
export type ScopedDb = Omit<
  PrismaClient,
  | '$queryRaw'
  | '$queryRawUnsafe'
  | '$executeRaw'
  | '$executeRawUnsafe'
  | '$extends'
  | '$connect'
  | '$disconnect'
  | '$on'
>;

/** The same inside a transaction. */
export type Transaction = Omit<
  Prisma.TransactionClient,
  '$queryRaw' | '$queryRawUnsafe' | '$executeRaw' | '$executeRawUnsafe'
>;

interface Operation {
  model: string;
  operation: string;
  args: { where?: object; data?: object | object[] };
  query(args: object): Promise<unknown>;
}

/**
 * A client of Prisma narrowed to what an actor may reach. Nested reads and writes are not seen by it: selects are constants,
 * and references are looked up before a write.
 * @throws Error for an operation that cannot be scoped (`upsert`).
 */
export function createScopedDb(base: PrismaClient, registry: AccessRegistry, actor: Actor): ScopedDb {
  const narrowed = {
    query: {
      $allModels: {
        $allOperations: (operation: Operation) => runScoped(operation, registry, actor),
      },
    },
  };
  // Uncast, a transaction on a schema this size does not type-check (TS2321).
  return base.$extends(Prisma.defineExtension(narrowed as never)) as unknown as ScopedDb;
}

async function runScoped(
  { model, operation, args, query }: Operation,
  registry: AccessRegistry,
  actor: Actor,
): Promise<unknown> {
  const scope = registry.scopeOf(model as ModelName, actor);
  if (scope === 'none' || (isEither(scope) && scope.length === 0)) return nothing(model, operation);
  switch (operation) {
    case 'findUnique':
    case 'findUniqueOrThrow':
    case 'update':
    case 'delete':
    case 'findFirst':
    case 'findFirstOrThrow':
    case 'findMany':
    case 'count':
    case 'aggregate':
    case 'groupBy':
    case 'updateMany':
    case 'updateManyAndReturn':
    case 'deleteMany':
      return query({ ...args, where: withScope(args.where, scope) });
    case 'create':
    case 'createMany':
    case 'createManyAndReturn':
      return query({ ...args, data: stamped(args.data, model as ModelName, registry, actor) });
    default:
      throw new Error(`${operation} on ${model} cannot be scoped.`);
  }
}

/**
 * The caller's condition stays first: a unique read keeps its key at the top, where Prisma wants it.
 */
function withScope(where: object | undefined, scope: Exclude<Scope, 'none'>): object | undefined {
  if (scope === 'all') return where;
  const { AND = [] } = (where ?? {}) as { AND?: object | object[] };
  return { ...where, AND: [isEither(scope) ? { OR: scope } : scope, ...[AND].flat()] };
}

/** What an operation gives where nothing exists. Nothing is asked: an empty `OR` inside an `AND` means everything to Prisma. */
function nothing(model: string, operation: string): unknown {
  switch (operation) {
    case 'findMany':
    case 'groupBy':
      return [];
    case 'findUnique':
    case 'findFirst':
      return null;
    case 'count':
      return 0;
    case 'updateMany':
    case 'deleteMany':
      return { count: 0 };
    case 'create':
    case 'createMany':
    case 'createManyAndReturn':
      throw new Error(`${model} cannot be created by this actor.`);
    case 'findUniqueOrThrow':
    case 'findFirstOrThrow':
    case 'update':
    case 'delete':
      throw notFound();
    default:
      throw new Error(`${operation} on ${model} cannot be scoped.`);
  }
}

function stamped(input: object | object[] | undefined, model: ModelName, registry: AccessRegistry, actor: Actor) {
  const stamp = registry.stampOf(model, actor);
  const rows = [input ?? {}].flat().map((row) => ({ ...row, ...stamp }));
  return Array.isArray(input) ? rows : rows[0];
}
