import { locales } from '@guichet/dto/core/locales';
import type { SheetPrint } from './sheet-print.ts';

export type SheetFormat = {
  /** A calendar day: `1er janvier 2026`, `1 January 2026`. */
  day(day: string): string;
  /** An instant as the clock of the business shows it: `1er janvier 2026 à 14:05`. */
  moment(instant: string): string;
  /** The day of an instant, where the business is. */
  dayOf(instant: string): string;
};

const LONG_DAY = { day: 'numeric', month: 'long', year: 'numeric' } as const;

/** Days and instants as the reader of a print writes them. */
export function sheetFormat(language: SheetPrint['language'], timeZone: string): SheetFormat {
  const locale = locales[language];
  const calendar = new Intl.DateTimeFormat(locale, { ...LONG_DAY, timeZone: 'UTC' });
  const local = new Intl.DateTimeFormat(locale, { ...LONG_DAY, timeZone });
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone });
  const written = (text: string) => (language === 'fr' ? text.replace(/^1 /, '1er ') : text);
  const dayOf = (instant: string) => written(local.format(new Date(instant)));
  const at = language === 'fr' ? 'à' : 'at';
  return {
    day: (day) => written(calendar.format(new Date(day))),
    moment: (instant) => `${dayOf(instant)} ${at} ${clock.format(new Date(instant))}`,
    dayOf,
  };
}
