import { permissions } from '@guichet/dto/identity/permission';
import type { Actor, StaffActor } from '../kernel/access/actor.ts';
import type { Context, Kernel } from '../kernel/context.ts';
import { createKernel } from '../kernel/create-kernel.ts';
import { createScopedDb } from '../kernel/db/scoped-db.ts';
import type { Environment } from '../kernel/environment.ts';
import { createPdfRenderer } from '../kernel/pdf/pdf-renderer.ts';
import { modules } from '../modules.ts';
import { pdfTemplates } from '../pdf-templates.ts';
import type { Staff } from './world.ts';

/** The parts of the product with a clock that the demonstration sets: commands then act in the past. */
export interface Demo {
  kernel: Kernel;
  setClock(instant: Date): void;
  close(): Promise<void>;
}

/** Opens the product without its server. Mails are kept whatever the environment says: none of them is to be sent. */
export async function openDemo(environment: Environment & { databaseUrl: string }, now: Date): Promise<Demo> {
  let instant = now;
  const kernel = await createKernel({
    environment: { ...environment, smtpUrl: undefined, imapUrl: undefined },
    modules,
    loadActor: async () => undefined,
    pdf: createPdfRenderer({ templates: pdfTemplates }),
    log: { info: () => {}, warn: console.warn, error: console.error },
    clock: { now: () => instant },
    poolSize: 4,
  });
  return {
    kernel,
    setClock: (given) => {
      instant = given;
    },
    async close() {
      await kernel.jobs.stop();
      await kernel.pdf.close();
      await kernel.database.close();
    },
  };
}

/** The context in which someone of the agency runs a command. */
export function contextOf(demo: Demo, { id, firstName, lastName, email }: Staff): Context & { actor: StaffActor } {
  return contextFor(demo, {
    kind: 'staff',
    userId: id,
    sessionId: id,
    roleId: id,
    rank: 100,
    language: 'fr',
    email,
    name: `${firstName} ${lastName}`,
    permissions: new Set(permissions),
  });
}

/** The context in which anybody runs a command, with their own rights. */
export function contextFor<Who extends Actor>({ kernel }: Demo, actor: Who): Context & { actor: Who } {
  return {
    actor,
    db: createScopedDb(kernel.database.systemDb('the base of a scoped client'), kernel.registry, actor),
    sql: kernel.database.sql,
    clock: kernel.clock,
    settings: kernel.settings.current(),
    requestId: 'demo',
    kernel,
  };
}
