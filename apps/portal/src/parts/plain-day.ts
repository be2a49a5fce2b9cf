import { locales } from '@guichet/dto/core/locales';
import type { Format } from '@guichet/ui-kit/format/format.ts';

/** A day as one says it: "14 mars", with its year when that is not this one. */
export function plainDay({ language, today }: Format, day: string): string {
  const isThisYear = today().slice(0, 4) === day.slice(0, 4);
  const options: Intl.DateTimeFormatOptions = {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    ...(!isThisYear && { year: 'numeric' }),
  };
  return new Intl.DateTimeFormat(locales[language], options).format(Date.parse(day));
}
