import type { Kernel } from '../../kernel/context.ts';
import { askAgain } from '../../kernel/jobs/given-up.ts';
import { DRAW_ACCEPTANCE } from './make-acceptance-document.ts';

/** Asks again for the documents of sealed reports whose drawing was given up: both sides have signed. [WS-20] */
export function redrawReports(kernel: Kernel): Promise<void> {
  return askAgain(kernel, {
    purpose: 'sealed reports that still have no document',
    queue: DRAW_ACCEPTANCE,
    input: 'documentId',
    find: (db, asked, page) =>
      db.document.findMany({ where: { kind: 'acceptance_report', state: { not: 'ready' }, ...asked }, ...page }),
  });
}
