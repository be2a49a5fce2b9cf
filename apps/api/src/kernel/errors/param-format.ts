import { formatDuration } from '@guichet/dto/core/duration';
import { locales } from '@guichet/dto/core/locales';
import type { Language } from '@guichet/dto/core/scalars';
import type { ParamFormat } from '@guichet/dto/problems/readable-params';

/** Figures and days as the interfaces write them. */
export function paramFormat(language: Language, timeZone: string): ParamFormat {
  const locale = locales[language];
  const number = (value: number, options: Intl.NumberFormatOptions = {}) => value.toLocaleString(locale, options);
  const at = (value: string, options: Intl.DateTimeFormatOptions) => new Date(value).toLocaleString(locale, options);
  return {
    hours: formatDuration,
    money: (amountCents) => number(amountCents / 100, { style: 'currency', currency: 'EUR' }),
    number: (value) => number(value),
    day: (value) => at(value, { dateStyle: 'medium', timeZone: 'UTC' }),
    month: (value) => at(`${value}-01`, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
    dateTime: (value) => at(value, { dateStyle: 'medium', timeStyle: 'short', timeZone }),
  };
}
