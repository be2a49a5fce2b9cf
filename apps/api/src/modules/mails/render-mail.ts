import type { RichText } from '@guichet/dto/core/rich-text';
import { richTextMailHtml } from '../../kernel/rich-text/rich-text-mail.ts';
import { richTextPlain } from '../../kernel/rich-text/rich-text-plain.ts';
import { type Addressee, footerWords, whyReceived } from './footer-words.ts';
import { LOGO_CID, type MailLook } from './mail-look.ts';
import { mailShell, paragraphHtml } from './mail-shell.ts';

/** A part of a mail: plain text, which is never markup, or a rich text. */
export type MailParagraph = string | RichText;

/** A mail as it is stored: the words alone. */
export interface StoredMail {
  kind: string;
  language: 'fr' | 'en';
  subject: string;
  textBody: string;
  /** Its paragraphs, where one of them is a rich text. */
  richBody: MailParagraph[] | null;
  actionLabel: string | null;
  ticketId: string | null;
}

/**
 * Both bodies of a mail, equal in content, dressed in the business's logo, name and colour. They are drawn when it leaves: what is stored
 * is a few lines, and a logo that changes is on the next mail. [AG-37]
 */
export function renderMail(mail: StoredMail, to: Addressee, look: MailLook): { text: string; html: string } {
  const { language } = mail;
  const { paragraphs, action } = splitWords(mail);
  const words = footerWords[language];
  const reply = look.hasIncoming && mail.ticketId ? [words.reply] : [];
  const reason = whyReceived(mail.kind, language, to, look.businessName);
  const choices = choicesOf(mail, to, look);
  const choose = choices ? [`${words.choose}${words.colon} ${choices}`] : [];
  const ending = ['-- ', ...look.signature, '', reason, ...choose].join('\n');
  return {
    text: [mail.textBody, ...reply, ending].join('\n\n'),
    html: mailShell({
      language,
      subject: mail.subject,
      preheader: preheaderOf(paragraphs),
      logo: look.logo && { ...look.logo, cid: LOGO_CID },
      look,
      paragraphs: (mail.richBody ?? paragraphs).map(partHtml),
      action,
      reply: reply[0],
      reason,
      choices: choices === undefined ? undefined : { label: words.choose, url: choices },
    }),
  };
}

/** The stored text of a mail: what {@link renderMail} reads back. The link comes last. */
export function storedText(
  paragraphs: readonly MailParagraph[],
  action: { label: string; url: string } | undefined,
  colon: string,
) {
  const words = paragraphs.map((one) => (typeof one === 'string' ? one : richTextPlain(one)));
  return [...words.filter((one) => one !== ''), ...(action ? [`${action.label}${colon}\n${action.url}`] : [])].join(
    '\n\n',
  );
}

const partHtml = (part: MailParagraph): string =>
  typeof part === 'string' ? paragraphHtml(part) : richTextMailHtml(part);

function splitWords({ textBody, actionLabel }: StoredMail) {
  const blocks = textBody.split(/\n{2,}/);
  if (actionLabel === null) return { paragraphs: blocks, action: undefined };
  const url = blocks.pop()?.split('\n').at(-1) ?? '';
  return { paragraphs: blocks, action: { label: actionLabel, url } };
}

/** Where one chooses what one receives; mails about one's own account are always sent. */
function choicesOf({ kind }: StoredMail, to: Addressee, look: MailLook): string | undefined {
  if (!to.canSignIn || kind.startsWith('user.')) return undefined;
  return look.url(to.kind === 'staff' ? '/admin/profile' : '/profile');
}

/** What a list of mails shows after the subject: the news, not the greeting. */
function preheaderOf([greeting = '', ...news]: readonly string[]): string {
  const text = (news.length > 0 ? news.join(' ') : greeting).replaceAll(/\s+/g, ' ').trim();
  return text.length > 140 ? `${text.slice(0, 139).toWellFormed()}…` : text;
}
