import { modelNames } from '../db/model-names.ts';
import { type Actor, can } from './actor.ts';
import { type Access, type HeardBy, isEither, type ModelName, type Scope } from './define-access.ts';

/** The declared access of every model, closed by default. */
export interface AccessRegistry {
  scopeOf(model: ModelName, actor: Actor): Scope;
  stampOf(model: ModelName, actor: Actor): Readonly<Record<string, unknown>>;
  /** What hearing of a model's rows asks of staff, or of a client; nobody hears of what is no model. */
  heardBy(model: ModelName, kind?: Actor['kind']): HeardBy;
}

/**
 * Builds the registry from what the modules declare.
 * @throws Error when a model of the schema has no access, or two.
 */
export function createAccessRegistry(accesses: readonly Access[]): AccessRegistry {
  const byModel = new Map<string, Access>();
  for (const access of accesses) {
    if (byModel.has(access.model)) throw new Error(`Access to ${access.model} is declared twice.`);
    byModel.set(access.model, access);
  }
  const missing = modelNames.filter((model) => !byModel.has(model));
  if (missing.length > 0) throw new Error(`No access is declared for: ${missing.join(', ')}.`);
  return {
    scopeOf: (model, actor) => byModel.get(model)?.scope(actor) ?? 'none',
    stampOf: (model, actor) => byModel.get(model)?.stamp?.(actor) ?? {},
    heardBy(model, kind = 'staff') {
      const { heardBy = 'nobody', heardByClients = heardBy } = byModel.get(model) ?? {};
      return kind === 'client' ? heardByClients : heardBy;
    },
  };
}

/** Whether somebody hears of a model at all: both locks hold on the live feed as on a request. */
export function mayHear(registry: AccessRegistry, model: ModelName, actor: Actor): boolean {
  const heardBy = registry.heardBy(model, actor.kind);
  if (heardBy === 'nobody') return false;
  return heardBy === 'signed-in' || can(actor, heardBy);
}

/**
 * Whether a row, known by the columns its scope looks at, is inside a scope. A column that is not known is a refusal; a list of values is
 * that column of several rows, of which one is enough.
 * The live feed decides by it what a listener hears.
 */
export function isInScope(scope: Scope, columns: Readonly<Record<string, unknown>>): boolean {
  if (scope === 'all') return true;
  if (scope === 'none') return false;
  if (isEither(scope)) return scope.some((one) => isInScope(one, columns));
  return Object.entries(scope).every(([column, value]) => {
    const actual = columns[column];
    if (value === null || typeof value !== 'object')
      return Array.isArray(actual) ? actual.includes(value) : actual === value;
    return typeof actual === 'object' && actual !== null && isInScope(value, actual as Record<string, unknown>);
  });
}
