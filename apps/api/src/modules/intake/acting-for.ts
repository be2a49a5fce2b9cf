import type { Actor } from '../../kernel/access/actor.ts';
import type { Context, Kernel } from '../../kernel/context.ts';
import { createScopedDb } from '../../kernel/db/scoped-db.ts';

/** What a command works with when somebody acts by mail: their rights and rows, exactly as if they were signed in. */
export function actingFor(kernel: Kernel, actor: Actor): Context {
  return {
    actor,
    db: createScopedDb(kernel.database.systemDb('the base of a scoped client'), kernel.registry, actor),
    sql: kernel.database.sql,
    clock: kernel.clock,
    settings: kernel.settings.current(),
    requestId: 'mail',
    kernel,
  };
}
