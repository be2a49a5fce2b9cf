import type { Permission } from '@guichet/dto/identity/permission';
import type { Prisma } from '../db/generated/client.ts';
import type { Actor } from './actor.ts';

export type ModelName = Prisma.ModelName;

/** The rows that an actor may reach: all, none, those where columns have these values, or those that fit one of several. */
export type Scope = 'all' | 'none' | ScopeColumns | readonly ScopeColumns[];

export type ScopeColumns = Readonly<Record<string, ScopeValue>>;

/** A value of a column, or, under the name of a relation, the scope of the parent row. */
export type ScopeValue = string | boolean | null | { readonly [column: string]: ScopeValue };

/** Whether a scope is several, of which one is enough. */
export function isEither(scope: Scope): scope is readonly ScopeColumns[] {
  return Array.isArray(scope);
}

/** What somebody must hold to hear live of changed rows, within their scope: what reading them asks for. */
export type HeardBy = Permission | 'signed-in' | 'nobody';

/** The second lock of one model: on which rows an actor acts, who hears of them, and what their new rows are stamped with. */
export interface Access {
  model: ModelName;
  heardBy: HeardBy;
  /** The same of a client, where they read their own rows by another way than staff. */
  heardByClients?: HeardBy;
  scope(actor: Actor): Scope;
  /** Columns forced on every row that the actor creates. */
  stamp?(actor: Actor): Readonly<Record<string, unknown>>;
}

/** Declares who reaches and hears of which rows of a model. Every model has exactly one: a missing one stops the boot. */
export function defineAccess(model: ModelName, rules: Omit<Access, 'model'>): Access {
  return { model, ...rules };
}

/** Rows that no signed-in person reaches: only `systemDb` does. */
export function systemOnly(...models: ModelName[]): Access[] {
  return models.map((model) => ({ model, heardBy: 'nobody', scope: () => 'none' }));
}

/** Rows that all staff reach and no client does, each model with what hearing of it asks for. */
export function staffOnly(models: Partial<Record<ModelName, HeardBy>>): Access[] {
  return Object.entries(models).map(([model, heardBy]) => ({
    model: model as ModelName,
    heardBy,
    scope: (actor) => (actor.kind === 'staff' ? 'all' : 'none'),
  }));
}
