import { defineAccess, staffOnly } from '../../kernel/access/define-access.ts';
import type { Module } from '../../kernel/module.ts';
import { ERASE_PERSON, erasePerson } from './erase-person.ts';
import { EXPORT_PERSON, makeExport, sweepExports } from './personal-export.ts';
import { privacyPersonal } from './privacy.personal.ts';
import { privacyRoutes } from './privacy.routes.ts';
import { resumeUnfinished } from './resume-unfinished.ts';

/** The rights of people over their data. [AG-34] */
export const privacyModule: Module = {
  name: 'privacy',
  access: [
    defineAccess('PersonalExport', {
      heardBy: 'privacy.export',
      scope: (actor) => (actor.kind === 'staff' ? 'all' : { personId: actor.userId }),
    }),
    ...staffOnly({ Erasure: 'privacy.erase' }),
  ],
  personal: privacyPersonal,
  mount: privacyRoutes,
  jobs(kernel) {
    kernel.jobs.handle(ERASE_PERSON, ({ erasureId = '' }) => erasePerson(kernel, erasureId));
    kernel.jobs.handle(EXPORT_PERSON, ({ exportId = '' }) => makeExport(kernel, exportId));
    kernel.jobs.schedule('privacy.resume', '25 * * * *', () => resumeUnfinished(kernel));
    kernel.jobs.schedule('privacy.sweep-exports', '20 4 * * *', () => sweepExports(kernel));
  },
};
