import { locales } from '@guichet/dto/core/locales';
import { type DocumentLook, documentLook } from '../../../kernel/pdf/print/document-look.ts';
import type { AcceptancePrint } from './acceptance-print.ts';
import { type AcceptanceWords, acceptanceWords } from './acceptance-words.ts';

/** What every part of the paper draws from. */
export interface Paper {
  print: AcceptancePrint;
  words: AcceptanceWords;
  look: DocumentLook;
  /** `2 mars 2026` for a day. */
  day(day: string): string;
  /** With the hour, in the time of the business. */
  instant(instant: string): string;
}

/** Gathers the words, formats and look of a report. */
export function paperOf(print: AcceptancePrint): Paper {
  const { language } = print.content;
  const locale = locales[language];
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const instants = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'medium',
    timeZone: print.timeZone,
  });
  return {
    print,
    words: acceptanceWords[language],
    look: documentLook(print.accentColor),
    day: (day) => days.format(new Date(day)),
    instant: (instant) => instants.format(new Date(instant)),
  };
}
