import { acceptanceContent, acceptanceSignature } from '@guichet/dto/acceptance/acceptance-report';
import { day, instant } from '@guichet/dto/core/scalars';
import * as z from 'zod';

/** A sealed report, with what its paper needs besides. */
export const acceptancePrint = z.object({
  content: acceptanceContent,
  signatures: z.array(acceptanceSignature),
  sealedAt: instant,
  hash: z.string(),
  accentColor: z.string(),
  timeZone: z.string(),
  madeOn: day,
});
export type AcceptancePrint = z.infer<typeof acceptancePrint>;
