import type { PackBalance } from '@guichet/dto/contracts/hours';
import type { Format } from '@guichet/ui-kit/format/format.ts';
import { daysBetween } from '@guichet/ui-kit/format/format.ts';
import type { CoreText } from '@guichet/ui-kit/i18n/use-text.ts';

/** Under so many days, the end of a pack is said as a delay. [AG-07] */
const NEAR_DAYS = 30;

/** Nothing more to expect from it, and nothing owed. */
export function isPast({ state, overageMinutes }: PackBalance): boolean {
  return overageMinutes === 0 && (state === 'expired' || state === 'cancelled' || state === 'empty');
}

/** Until when a pack is valid: "expire dans 12 jours" when near and hours would be lost. */
export function expiryWords(pack: PackBalance, { core, format }: { core: CoreText; format: Format }) {
  const { state, expiresOn, leftMinutes } = pack;
  if (state === 'expired') return { text: core('hours.expiredOn', { day: format.day(expiresOn) }), isSoon: false };
  const isSoon = state === 'usable' && leftMinutes > 0 && daysBetween(format.today(), expiresOn) <= NEAR_DAYS;
  const text = isSoon
    ? core('hours.expiresIn', { when: format.relativeDay(expiresOn) })
    : core('hours.expiresOn', { day: format.day(expiresOn) });
  return { text, isSoon };
}
