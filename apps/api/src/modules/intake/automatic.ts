import type { Letter } from './letter.ts';

/**
 * Whether a machine wrote it: an absence message, a list, a report. Such a mail is never answered, or two machines would write to each
 * other for ever (RFC 3834).
 */
export function isAutomatic({ headers, fromAddress }: Pick<Letter, 'headers' | 'fromAddress'>): boolean {
  const value = (name: string) => (headers.get(name) ?? '').trim().toLowerCase();
  const isSubmitted = headers.has('auto-submitted') && !/^no\b/.test(value('auto-submitted'));
  return (
    isSubmitted ||
    /^(bulk|junk|list|auto_reply)\b/.test(value('precedence')) ||
    MARKS.some((name) => headers.has(name)) ||
    value('return-path') === '<>' ||
    value('content-type').startsWith('multipart/report') ||
    /^(mailer-daemon|postmaster|no-?reply|ne-?pas-?repondre)([+.-].*)?@/.test(fromAddress) ||
    fromAddress === ''
  );
}

/**
 * Whether it reads like an absence message of a program that does not say so in its headers. A person may have written it all the same: somebody
 * looks.
 */
export function looksAutomatic({ subject }: Pick<Letter, 'subject'>): boolean {
  return ABSENCE.test(subject);
}

const ABSENCE =
  /^(?:r[ée]ponse\s+automatique|message\s+d['’]absence|absente?\s+du\s+(?:bureau|\d)|absence\s+d[ue]\s+bureau|automatic\s+reply|auto(?:matic)?[\s-]?(?:reply|response)|out\s+of\s+(?:the\s+)?office|abwesenheits|automatische\s+antwort)/iu;

const MARKS = ['x-autoreply', 'x-autorespond', 'x-autoresponder', 'x-auto-reply-from', 'list-id'];

/**
 * Whether it says that a mail could not be delivered for good, and why.
 * @returns the diagnosis, or `undefined` for anything else, a delay included.
 */
export function diagnosisOf(
  { headers, fromAddress }: Pick<Letter, 'headers' | 'fromAddress'>,
  source: string,
): string | undefined {
  const isReport =
    /^multipart\/report/i.test(headers.get('content-type') ?? '') || /^(mailer-daemon|postmaster)@/.test(fromAddress);
  if (!isReport || !/^Action:\s*failed/im.test(source)) return undefined;
  const [, diagnosis = ''] = /^Diagnostic-Code:\s*(.+(?:\r?\n[ \t].+)*)/im.exec(source) ?? [];
  const [, status = ''] = /^Status:\s*(\S+)/im.exec(source) ?? [];
  return (diagnosis || status || 'undeliverable').replaceAll(/\s+/g, ' ').slice(0, 500);
}
