import type { Kernel } from '../../kernel/context.ts';
import { askAgain } from '../../kernel/jobs/given-up.ts';
import { ERASE_PERSON } from './erase-person.ts';
import { EXPORT_PERSON } from './personal-export.ts';

/** Asks again for the erasures and the archives whose job was given up. [AG-34] */
export async function resumeUnfinished(kernel: Kernel): Promise<void> {
  await askAgain(kernel, {
    purpose: 'erasures that were given up',
    queue: ERASE_PERSON,
    input: 'erasureId',
    find: (db, asked, page) => db.erasure.findMany({ where: { state: { not: 'done' }, ...asked }, ...page }),
  });
  const expiresAt = { gt: kernel.clock.now() };
  await askAgain(kernel, {
    purpose: 'archives that were given up',
    queue: EXPORT_PERSON,
    input: 'exportId',
    find: (db, asked, page) =>
      db.personalExport.findMany({ where: { state: 'waiting', expiresAt, ...asked }, ...page }),
  });
}
