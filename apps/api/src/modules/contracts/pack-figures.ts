import type { hourPackState } from '@guichet/dto/contracts/hour-pack';
import type * as z from 'zod';

interface CountedPack {
  minutes: number;
  usedMinutes: number;
  purchasedOn: string;
  expiresOn: string;
  isUsable: boolean;
  isCancelled: boolean;
}

/** What is left and what has lapsed of a pack, in minutes, and its state, on a day. The last day counts whole. [AG-01, AG-06] */
export function packFigures(pack: CountedPack, today: string) {
  const state = stateOf(pack, today);
  const unused = pack.minutes - pack.usedMinutes;
  const isOpen = state === 'usable' || state === 'empty';
  return { state, leftMinutes: isOpen ? unused : 0, lapsedMinutes: state === 'expired' ? unused : 0 };
}

function stateOf(pack: CountedPack, today: string): z.infer<typeof hourPackState> {
  if (pack.isCancelled) return 'cancelled';
  if (!pack.isUsable || pack.purchasedOn > today) return 'pending';
  if (pack.expiresOn < today) return 'expired';
  return pack.usedMinutes >= pack.minutes ? 'empty' : 'usable';
}
