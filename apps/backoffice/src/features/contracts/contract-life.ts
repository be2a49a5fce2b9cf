import type { contractState } from '@guichet/dto/contracts/contract';
import { daysBetween } from '@guichet/ui-kit/format/format.ts';
import type * as z from 'zod';

const NEAR_DAYS = 30;

interface Dated {
  state: z.infer<typeof contractState>;
  startsOn: string;
  endsOn: string;
}

/** An active contract is yet to start, then runs, nears its end, and is over: nobody cancels it for that. */
export function lifeOf({ state, startsOn, endsOn }: Dated, today: string) {
  if (state !== 'active') return state;
  if (startsOn > today) return 'future';
  const days = daysBetween(today, endsOn);
  if (days < 0) return 'over';
  return days <= NEAR_DAYS ? 'soon' : 'active';
}
