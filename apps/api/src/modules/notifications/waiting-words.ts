import type { Language } from '@guichet/dto/core/scalars';
import type { NotificationRow } from '@guichet/dto/notifications/notification';
import { notificationSentence } from '@guichet/dto/notifications/notification-words';

/** Beyond, the mail says how many more there are. */
const SHOWN = 20;
const SUBJECT_LENGTH = 40;

/** The words of one mail about one subject, the oldest news first. */
export function mailWords(rows: readonly NotificationRow[], language: Language, timeZone: string) {
  const words = WORDS[language];
  const subject = rows[0]?.subject.replaceAll(/\s+/g, ' ') ?? '';
  const oldest = rows.toReversed();
  const [only] = rows;
  if (only && rows.length === 1) {
    const sentence = notificationSentence(only, language);
    return { subject: `${subject}${words.colon} ${sentence}`, paragraphs: [`${sentence}.`], label: words.open };
  }
  const at = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
  });
  const lines = oldest
    .slice(0, SHOWN)
    .map((row) => `${at.format(new Date(row.createdAt))}${words.colon} ${notificationSentence(row, language)}`);
  const more = rows.length > SHOWN ? [words.more(rows.length - SHOWN)] : [];
  const paragraphs = [words.intro(subject), [...lines, ...more].join('\n')];
  return { subject: `${subject}${words.colon} ${words.count(rows.length)}`, paragraphs, label: words.open };
}

/** The words of one SMS about one subject: who writes, what happened, where to read it. A long name is cut, never the address. */
export function smsWords(
  rows: readonly NotificationRow[],
  language: Language,
  { business, url }: { business: string; url: string },
): string {
  const words = WORDS[language];
  const [newest] = rows;
  if (!newest) return '';
  const news = rows.length === 1 ? notificationSentence(newest, language) : words.count(rows.length);
  return `${cut(business)}${words.colon} ${news}. ${cut(newest.subject)} ${url}`;
}

function cut(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > SUBJECT_LENGTH ? `${line.slice(0, SUBJECT_LENGTH - 1).toWellFormed()}…` : line;
}

const WORDS = {
  fr: {
    colon: ' :',
    count: (count: number) => `${count} nouveautés`,
    intro: (subject: string) => `Voici ce qui s’est passé sur « ${subject} ».`,
    more: (count: number) => (count === 1 ? 'Et 1 autre nouveauté.' : `Et ${count} autres nouveautés.`),
    open: 'Ouvrir',
  },
  en: {
    colon: ':',
    count: (count: number) => `${count} news`,
    intro: (subject: string) => `Here is what happened on “${subject}”.`,
    more: (count: number) => `And ${count} more.`,
    open: 'Open',
  },
};
