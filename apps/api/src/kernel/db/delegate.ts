import type { ModelName } from '../access/define-access.ts';
import type { PrismaClient } from './generated/client.ts';
import type { ScopedDb, Transaction } from './scoped-db.ts';

/** The name of a model as Prisma's client spells it: `ticketTheme`. */
export type DelegateName = {
  [K in keyof PrismaClient]: PrismaClient[K] extends { findMany: unknown } ? K : never;
}[keyof PrismaClient];

/** What generic code needs of a model. Its arguments are Prisma's own; its rows are typed by the caller's select. */
export interface Delegate {
  findMany(args: object): Promise<unknown[]>;
  findFirst(args: object): Promise<unknown>;
  count(args: object): Promise<number>;
  create(args: object): Promise<unknown>;
  update(args: object): Promise<unknown>;
  delete(args: object): Promise<unknown>;
}

/** The delegate of a model, for code that serves all models alike. */
export function delegateOf(db: ScopedDb | Transaction, name: DelegateName): Delegate {
  return db[name];
}

/** The model that a delegate or an entity is named after: `ticketTheme` is of `TicketTheme`. */
export function modelOf(name: string): ModelName {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}` as ModelName;
}
