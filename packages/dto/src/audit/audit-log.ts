import * as z from 'zod';
import { instant } from '../core/scalars.ts';

/**
 * What is not as it was sealed: a change that reads otherwise, is gone or was put in afterwards; a seal that does not hold with the one
 * before it; an erasure that the record does not tell of; seals that an earlier check saw and that are no more.
 */
export const auditFaults = ['changed', 'missing', 'added', 'seal', 'erasure', 'rewound'] as const;
export type AuditFaultKind = (typeof auditFaults)[number];

/** The first broken place of the record of changes. */
export const auditFault = z.object({
  kind: z.enum(auditFaults),
  /** The number of the seal. */
  seal: z.int().nullable(),
  /** The number of the change, what it was of and when it was written, as far as it still says. */
  seq: z.int().nullable(),
  entity: z.string().nullable(),
  entityId: z.string().nullable(),
  at: instant.nullable(),
});
export type AuditFault = z.infer<typeof auditFault>;

/** How far the record of changes is sealed, and what the last check of it found. */
export const auditLog = z
  .object({
    /** The last seal; its hash stands for all before it: noted elsewhere, it shows whether the past was rewritten since. */
    lastSeal: z.object({ number: z.int(), hash: z.string(), sealedAt: instant }).nullable(),
    /** Changes not sealed yet; counted up to 10,000. */
    waiting: z.int(),
    lastCheck: z
      .object({
        checkedAt: instant,
        seals: z.int(),
        changes: z.int(),
        erased: z.int(),
        fault: auditFault.nullable(),
      })
      .nullable(),
    /** The check that first found it broken; whoever may read this was told then, as they chose. */
    brokenSince: instant.nullable(),
  })
  .meta({ id: 'AuditLog' });
export type AuditLog = z.infer<typeof auditLog>;
