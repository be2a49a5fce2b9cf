import { formatDuration } from '@guichet/dto/core/duration';
import { locales } from '@guichet/dto/core/locales';
import type { Language } from '@guichet/dto/core/scalars';
import { onceFor } from './once-for.ts';
import { wallClock } from './wall-clock.ts';

/** Writes values as the reader reads them. Instants are shown in the time zone of the business, as its documents show them. */
export type Format = ReturnType<typeof createFormat>;

const DAY_MS = 86_400_000;
const NEAR_DAYS = 30;

export function createFormat(language: Language, timeZone: string) {
  const locale = locales[language];
  return { language, timeZone, hours: formatDuration, ...dateFormats(locale, timeZone), ...figureFormats(locale) };
}

function dateFormats(locale: string, timeZone: string) {
  const calendar = (options: Intl.DateTimeFormatOptions, zone = timeZone) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
    return (value: string) => format.format(Date.parse(value));
  };
  const relativeFormat = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const month = calendar({ month: 'long', year: 'numeric' }, 'UTC');
  const shortMonth = calendar({ month: 'short' }, 'UTC');
  const day = calendar({ dateStyle: 'medium' }, 'UTC');
  const date = calendar({ dateStyle: 'medium' });
  const dayOfYear = { day: 'numeric', month: 'short' } as const;
  const instantOfYear = calendar(dayOfYear);
  const calendarDayOfYear = calendar(dayOfYear, 'UTC');
  const today = () => toDay(new Date(), timeZone);
  return {
    today,
    /** A calendar day, `2026-01-31`. */
    day,
    /** The day of an instant. */
    date,
    /** The day of an instant in a list: this year goes without saying. */
    shortDate: (value: string) =>
      toDay(new Date(value), timeZone).slice(0, 4) === today().slice(0, 4) ? instantOfYear(value) : date(value),
    /** A calendar day in a list: this year goes without saying. */
    shortDay: (value: string) => (value.slice(0, 4) === today().slice(0, 4) ? calendarDayOfYear(value) : day(value)),
    dateTime: calendar({ dateStyle: 'medium', timeStyle: 'short' }),
    time: calendar({ timeStyle: 'short' }),
    /** `2026-01` in words. */
    month: (value: string) => month(`${value}-01`),
    shortMonth: (value: string) => shortMonth(`${value}-01`),
    /** A day seen from today: `tomorrow`, `in 12 days`; far ones as they are. */
    relativeDay(value: string) {
      const days = daysBetween(today(), value);
      return Math.abs(days) > NEAR_DAYS ? day(value) : relativeFormat.format(days, 'day');
    },
    /** An instant seen from now: `2 minutes ago`; far ones by their date. */
    relative(value: string, now = Date.now()) {
      const minutes = Math.round((Date.parse(value) - now) / 60_000);
      if (Math.abs(minutes) < 60) return relativeFormat.format(minutes, 'minute');
      if (Math.abs(minutes) < 24 * 60) return relativeFormat.format(Math.round(minutes / 60), 'hour');
      if (Math.abs(minutes) < 7 * 24 * 60) return relativeFormat.format(Math.round(minutes / 1440), 'day');
      return date(value);
    },
  };
}

function figureFormats(locale: string) {
  const numberFormat = new Intl.NumberFormat(locale);
  const percentFormat = new Intl.NumberFormat(locale, { style: 'percent' });
  const listFormat = new Intl.ListFormat(locale, { type: 'conjunction' });
  const moneyFormat = onceFor((currency) => new Intl.NumberFormat(locale, { style: 'currency', currency }));
  return {
    money: (amountCents: number, currency = 'EUR') => moneyFormat(currency).format(amountCents / 100),
    /** A small amount in thousandths of the currency: the price of an SMS. */
    mills: (amountMills: number, currency = 'EUR') =>
      new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 3 }).format(
        amountMills / 1000,
      ),
    number: (value: number) => numberFormat.format(value),
    percent: (share: number) => percentFormat.format(share),
    list: (values: readonly string[]) => listFormat.format(values),
    fileSize(bytes: number) {
      const [amount, unit] =
        bytes < 1_000_000 ? [Math.max(bytes / 1000, 0.1), 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
      const digits = amount < 10 ? 1 : 0;
      return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: digits }).format(amount);
    },
  };
}

/** The calendar day of an instant in a time zone. */
export function toDay(instant: Date, timeZone: string): string {
  return wallClock(instant.getTime(), timeZone).day;
}

/** Calendar days from one to the other. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** A day moved by some days. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The first and the last day of a month, `offset` months from the month of `day`. */
export function monthOf(day: string, offset = 0): { from: string; to: string } {
  const [year, month] = day.split('-').map(Number) as [number, number];
  const first = new Date(Date.UTC(year, month - 1 + offset, 1));
  const last = new Date(Date.UTC(year, month + offset, 0));
  return { from: first.toISOString().slice(0, 10), to: last.toISOString().slice(0, 10) };
}
