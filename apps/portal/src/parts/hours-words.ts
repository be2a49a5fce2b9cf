import type { HourBalance } from '@guichet/dto/contracts/hours';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useText } from '../texts/use-text.ts';
import { usablePacks } from './company-hours.ts';
import { plainDay } from './plain-day.ts';

export interface HoursWords {
  /** Large. */
  figure: string;
  /** What the figure is. */
  label: string;
  /** Until when, or what comes next. */
  sentence: string;
  tone: 'fine' | 'over' | 'none';
}

/** What is left, as one would say it: "12 h 30 restantes, jusqu'au 14 mars". */
export function useHoursWords(balance: HourBalance): HoursWords {
  const t = useText();
  const format = useFormat();
  const usable = usablePacks(balance);
  const [next] = usable;
  if (balance.overageMinutes > 0 && balance.leftMinutes === 0) {
    return {
      figure: format.hours(balance.overageMinutes),
      label: t('hours.overLabel'),
      sentence: t('hours.overText'),
      tone: 'over',
    };
  }
  if (!next) {
    const isNew = balance.packs.length === 0;
    const sentence = t(isNew ? 'hours.neverText' : 'hours.emptyText');
    return { figure: format.hours(0), label: t('hours.leftLabel'), sentence, tone: 'none' };
  }
  const day = plainDay(format, next.expiresOn);
  const isAll = usable.length === 1;
  const sentence = isAll
    ? t('hours.untilDay', { day })
    : t('hours.firstUntilDay', { time: format.hours(next.leftMinutes), day });
  return { figure: format.hours(balance.leftMinutes), label: t('hours.leftLabel'), sentence, tone: 'fine' };
}
