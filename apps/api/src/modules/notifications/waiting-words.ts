import { locales } from '@guichet/dto/core/locales';
import type { RichText } from '@guichet/dto/core/rich-text';
import { plainTextOf } from '@guichet/dto/core/rich-text-reading';
import type { Language } from '@guichet/dto/core/scalars';
import type { NotificationRow } from '@guichet/dto/notifications/notification';
import { notificationSentence } from '@guichet/dto/notifications/notification-words';
import type { Quoted } from './quoted-words.sql.ts';

/** Beyond, the mail says how many more there are. */
const SHOWN = 20;
/** How much of what was written one mail quotes, in characters; the rest is read on the page. */
const QUOTED_LENGTH = 20_000;
const SUBJECT_LENGTH = 40;

/** The words of one mail about one subject, the oldest news first, each with what it quotes. */
export function mailWords(
  rows: readonly NotificationRow[],
  { language, timeZone, quoted }: { language: Language; timeZone: string; quoted: readonly Quoted[] },
) {
  const words = WORDS[language];
  const subject = rows[0]?.subject.replaceAll(/\s+/g, ' ') ?? '';
  const oldest = rows.toReversed();
  const [only] = rows;
  if (only && rows.length === 1) {
    const sentence = notificationSentence(only, language);
    const quotes = quotesOf(rows, quoted, language).get(only.id) ?? [];
    return {
      subject: `${subject}${words.colon} ${sentence}`,
      paragraphs: [`${sentence}.`, ...quotes],
      label: words.open,
    };
  }
  const at = new Intl.DateTimeFormat(locales[language], {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
  });
  const shown = oldest.slice(0, SHOWN);
  const quotes = quotesOf(shown, quoted, language);
  const parts: Part[] = shown.map((row) => ({
    line: `${at.format(new Date(row.createdAt))}${words.colon} ${notificationSentence(row, language)}`,
    quotes: quotes.get(row.id) ?? [],
  }));
  const more = rows.length > SHOWN ? [{ line: words.more(rows.length - SHOWN), quotes: [] }] : [];
  const paragraphs = [words.intro(subject), ...paragraphsOf([...parts, ...more])];
  return { subject: `${subject}${words.colon} ${words.count(rows.length)}`, paragraphs, label: words.open };
}

interface Part {
  line: string;
  quotes: readonly (string | RichText)[];
}

/** Lines that quote nothing stand together; what is quoted stands under its line. */
function paragraphsOf(parts: readonly Part[]): (string | RichText)[] {
  const paragraphs: (string | RichText)[] = [];
  let lines: string[] = [];
  for (const { line, quotes } of parts) {
    lines.push(line);
    if (quotes.length === 0) continue;
    paragraphs.push(lines.join('\n'), ...quotes);
    lines = [];
  }
  return lines.length > 0 ? [...paragraphs, lines.join('\n')] : paragraphs;
}

/** What the mail quotes under each piece of news, as long as there is room. */
function quotesOf(rows: readonly NotificationRow[], quoted: readonly Quoted[], language: Language) {
  const known = new Map(quoted.map((one) => [one.id, one]));
  const quotes = new Map<string, (string | RichText)[]>();
  let left = QUOTED_LENGTH;
  for (const { id } of rows) {
    const one = known.get(id);
    if (!one) continue;
    const length = (one.words?.length ?? 0) + (one.body ? plainTextOf(one.body).length : 0);
    const fits = length <= left;
    quotes.set(id, fits ? wordsOf(one, language) : [WORDS[language].onSheet]);
    left -= fits ? length : 0;
  }
  return quotes;
}

function wordsOf({ body, words: said, photoCount, isCancelled }: Quoted, language: Language): (string | RichText)[] {
  const words = WORDS[language];
  return [
    ...(isCancelled ? [words.cancelled] : []),
    ...(body && plainTextOf(body) !== '' ? [body] : []),
    ...(said ? [words.quote(said)] : []),
    ...(photoCount > 0 ? [words.photos(photoCount)] : []),
  ];
}

/** The words of one SMS about one subject: who writes, what happened, where to read it. A long name is cut, never the address. */
export function smsWords(
  rows: readonly Pick<NotificationRow, 'kind' | 'actorName' | 'details' | 'subject'>[],
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
    intro: (subject: string) => `Voici ce qui s’est passé sur « ${subject} ».`,
    more: (count: number) => (count === 1 ? 'Et 1 autre nouveauté.' : `Et ${count} autres nouveautés.`),
    open: 'Ouvrir',
    quote: (said: string) => `« ${said} »`,
    photos: (count: number) => (count === 1 ? '1 photo à voir sur la fiche.' : `${count} photos à voir sur la fiche.`),
    cancelled: 'Cette publication a été annulée depuis.',
    onSheet: 'Le texte est à lire sur la fiche.',
  },
  en: {
    colon: ':',
    count: (count: number) => `${count} news`,
    intro: (subject: string) => `Here is what happened on “${subject}”.`,
    more: (count: number) => `And ${count} more.`,
    open: 'Open',
    quote: (said: string) => `“${said}”`,
    photos: (count: number) => (count === 1 ? '1 photo to see on the sheet.' : `${count} photos to see on the sheet.`),
    cancelled: 'This publication has been cancelled since.',
    onSheet: 'The text is on the sheet.',
  },
};
