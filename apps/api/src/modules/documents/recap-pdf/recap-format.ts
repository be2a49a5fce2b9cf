import { locales } from '@guichet/dto/core/locales';
import type { Recap } from '@guichet/dto/documents/recap';

export type RecapFormat = {
  /** `1er janvier 2026`, `1 January 2026`. */
  longDay(day: string): string;
  /** `01/01/2026` in both languages. */
  shortDay(day: string): string;
  /** Integer cents as euros: `1 234,50 €`, `€1,234.50`; a dash for no amount. */
  money(cents: number | null): string;
};

const formats: Record<Recap['language'], RecapFormat> = { fr: formatOf('fr'), en: formatOf('en') };

/** Days and amounts as the reader of the recap writes them. */
export function recapFormat(language: Recap['language']): RecapFormat {
  return formats[language];
}

function formatOf(language: Recap['language']): RecapFormat {
  const locale = locales[language];
  const long = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
  const short = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: '2-digit', month: '2-digit', year: 'numeric' });
  const euros = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' });
  return {
    longDay(day) {
      const written = long.format(new Date(day));
      return language === 'fr' ? written.replace(/^1 /, '1er ') : written;
    },
    shortDay: (day) => short.format(new Date(day)),
    money: (cents) => (cents === null ? '–' : euros.format(cents / 100).replace('-', '−')),
  };
}
