import { auditLog } from '@guichet/dto/audit/audit-log';
import { staffOnly } from '../../kernel/access/define-access.ts';
import type { Context } from '../../kernel/context.ts';
import { transaction } from '../../kernel/db/transaction.ts';
import type { Routes } from '../../kernel/http/route.ts';
import type { Module } from '../../kernel/module.ts';
import { CHECK_AUDIT_LOG, checkAuditLog } from './check-audit-log.ts';
import { readAuditLog } from './read-audit-log.ts';
import { sealChanges } from './seal-changes.ts';

/** The chain of seals over the record of changes. */
export const auditModule: Module = {
  name: 'audit',
  access: staffOnly({ AuditSeal: 'audit.read', ErasedChange: 'nobody', AuditCheck: 'audit.read' }),
  mount: auditRoutes,
  jobs(kernel) {
    kernel.jobs.schedule('audit.seal', '* * * * *', async () => void (await sealChanges(kernel)));
    kernel.jobs.schedule('audit.check-nightly', '50 2 * * *', async () => void (await checkAuditLog(kernel)));
    kernel.jobs.handle(CHECK_AUDIT_LOG, async () => void (await checkAuditLog(kernel)));
  },
};

function auditRoutes(routes: Routes): void {
  const read = {
    access: 'audit.read',
    summary: 'How far the record of changes is sealed, and its last check',
    reply: auditLog,
  } as const;
  routes.add('GET', '/audit-log', read, readAuditLog);
  const check = { access: 'audit.read', summary: 'Have the record of changes checked', status: 202 } as const;
  routes.add('POST', '/audit-log/check', check, ({ db, kernel }: Context) =>
    transaction(db, (tx) => kernel.jobs.enqueue(tx, CHECK_AUDIT_LOG, {})),
  );
}
