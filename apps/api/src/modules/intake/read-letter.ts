import { createHash } from 'node:crypto';
import { oneLine, withoutHidden } from '@guichet/dto/core/one-line';
import type { Address, Email } from 'postal-mime';
import { refuseEndless, withoutEndlessTags } from './endless-mail.ts';
import { withKnownCharsets } from './known-charsets.ts';
import type { Letter, LetterFile, RawMail } from './letter.ts';
import { splitQuotation } from './split-quotation.ts';

const MAX_WORDS = 20_000;
const MAX_QUOTATION = 50_000;
/** Past this a text is not looked through for what it quotes: it is kept whole beside its beginning. */
const MAX_SPLIT = 200_000;

/**
 * Reads a mail. What is broken in it (encodings, parts without end) is read as far as it goes. Throws for what is no mail at all, and for one
 * that would hold the process for minutes.
 */
export async function readLetter({ source, sizeBytes, receivedAt, leftOut = [] }: RawMail): Promise<Letter> {
  refuseEndless(source);
  const { default: PostalMime } = await import('postal-mime');
  const mail = await PostalMime.parse(withKnownCharsets(source), { maxNestingDepth: 30, maxHeadersSize: 500_000 });
  const text = await bodyOf(mail);
  const { words, quotation } = splitQuotation(text.slice(0, MAX_SPLIT));
  const files = mail.attachments.map(toFile);
  // A text longer than a message may be is kept whole beside it.
  if (words.length > MAX_WORDS || text.length > MAX_SPLIT)
    files.push({ name: 'message.txt', content: Buffer.from(text) });
  const [sender] = peopleOf(mail.from ? [mail.from] : []);
  const headers = new Map(mail.headers.map(({ key, value }) => [key.toLowerCase(), clean(value)]));
  return {
    messageId: clean(mail.messageId ?? '').trim() || digestOf(source),
    fromName: line(sender?.name ?? '', 120),
    fromAddress: line(sender?.address ?? '', 254).toLowerCase(),
    to: recipientsOf(mail, headers),
    parents: [...(mail.references ?? '').split(/\s+/), mail.inReplyTo ?? ''].map(clean).filter((id) => id !== ''),
    subject: line(mail.subject ?? '', 200),
    words: shorten(words, MAX_WORDS),
    quotation: quotation && shorten(quotation, MAX_QUOTATION),
    files,
    leftOut,
    headers,
    sizeBytes,
    receivedAt,
  };
}

/** Its text; that of its HTML when it has no other. Images are never fetched, links keep their address. */
async function bodyOf({ text, html }: Email): Promise<string> {
  const plain = clean(text ?? '').trim();
  if (plain !== '' || !html) return plain;
  const { convert } = await import('html-to-text');
  return clean(
    convert(withoutEndlessTags(html.slice(0, 2_000_000)), {
      wordwrap: false,
      limits: { maxInputLength: 2_000_000, maxDepth: 60, maxChildNodes: 20_000 },
      selectors: [
        { selector: 'img', format: 'skip' },
        { selector: 'style', format: 'skip' },
        { selector: 'a', options: { hideLinkHrefIfSameAsText: true, ignoreHref: false, linkBrackets: [' (', ')'] } },
        { selector: 'blockquote', options: { trimEmptyLines: true } },
        ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
      ],
    }),
  ).trim();
}

function toFile({ filename, mimeType, content, contentId }: Email['attachments'][number]): LetterFile {
  const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
  const ending = /^image\/(png|jpeg|gif|webp)$/.exec(mimeType)?.[1];
  // An image of the text often has no name.
  const name =
    filename ?? (ending && contentId ? `image.${ending}` : mimeType === 'message/rfc822' ? 'message.eml' : '');
  return { name: clean(name), content: bytes };
}

function recipientsOf(mail: Email, headers: ReadonlyMap<string, string>): string[] {
  const delivered = ['delivered-to', 'x-original-to', 'envelope-to'].map((key) => headers.get(key) ?? '');
  const named = peopleOf([...(mail.to ?? []), ...(mail.cc ?? []), ...(mail.bcc ?? [])]).map(({ address }) => address);
  return [...named, ...delivered].map((address) => address.trim().replace(/^<|>$/g, '').toLowerCase()).filter(Boolean);
}

function peopleOf(addresses: readonly Address[]): { name: string; address: string }[] {
  return addresses.flatMap(({ name, address, group }) =>
    group ? peopleOf(group) : [{ name: clean(name), address: clean(address ?? '') }],
  );
}

/** Stands for a Message-ID where there is none. */
export const digestOf = (source: Uint8Array) => `<${createHash('sha256').update(source).digest('hex')}@no-message-id>`;

/** What a database can't store, and what would hide in a page, goes. */
const clean = (text: string): string => withoutHidden(text.toWellFormed());

const line = (text: string, max: number): string => shorten(oneLine(clean(text).replaceAll(/\s+/g, ' ')), max);

const shorten = (text: string, max: number): string =>
  text.length <= max
    ? text
    : `${text
        .slice(0, max - 1)
        .toWellFormed()
        .replace(/\ufffd$/, '')}…`;
