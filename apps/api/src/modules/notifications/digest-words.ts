import { locales } from '@guichet/dto/core/locales';
import type { Language } from '@guichet/dto/core/scalars';
import type { NotificationRow } from '@guichet/dto/notifications/notification';
import { notificationSentence } from '@guichet/dto/notifications/notification-words';

/** Beyond, the mail says how many more there are. */
const SHOWN = 40;

/** The words of a digest: its subject says how much and about what; each subject is a paragraph, the newest first. */
export function digestWords(rows: readonly NotificationRow[], language: Language, timeZone: string) {
  const words = WORDS[language];
  const subjects = [...new Set(rows.map(({ subject }) => subject))];
  const [first = '', ...others] = subjects;
  const shown = rows.slice(0, SHOWN);
  const at = new Intl.DateTimeFormat(locales[language], {
    timeZone,
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  });
  const paragraphs = [...new Set(shown.map(({ subject }) => subject))].map((subject) => {
    const lines = shown
      .filter((row) => row.subject === subject)
      .map((row) => `${at.format(new Date(row.createdAt))} : ${notificationSentence(row, language)}`);
    return [subject, ...lines].join('\n');
  });
  return {
    subject: words.subject(rows.length, first.replaceAll(/\s+/g, ' '), others.length),
    paragraphs: [words.intro, ...paragraphs, ...(rows.length > SHOWN ? [words.more(rows.length - SHOWN)] : [])],
    label: words.open,
  };
}

const WORDS = {
  fr: {
    subject: (count: number, first: string, others: number) =>
      `${count === 1 ? '1 nouveauté' : `${count} nouveautés`} : ${first}${others > 0 ? ` et ${others === 1 ? '1 autre sujet' : `${others} autres sujets`}` : ''}`,
    intro: 'Voici ce qui s’est passé et que vous n’avez pas encore lu.',
    more: (count: number) => (count === 1 ? 'Et 1 autre nouveauté.' : `Et ${count} autres nouveautés.`),
    open: 'Tout lire',
  },
  en: {
    subject: (count: number, first: string, others: number) =>
      `${count} new: ${first}${others > 0 ? ` and ${others} more` : ''}`,
    intro: 'Here is what happened and that you have not read yet.',
    more: (count: number) => `And ${count} more.`,
    open: 'Read all',
  },
};
