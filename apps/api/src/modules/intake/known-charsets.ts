import { isUtf8 } from 'node:buffer';

const CONTENT_TYPE = /^content-type:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*/gim;
const LABEL = /(\bcharset\s*=\s*"?)([^\s";]+)/i;
const ENCODED_WORD = /(=\?)([^\s?*]{1,60})((?:\*[^\s?]{1,20})?\?[bq]\?)/gi;
const UNICODE = /^(?:utf-?8|us-ascii)$/i;

/**
 * A mail whose character sets exist: one that does not is read as what its bytes are, and so is a plain mail that says UTF-8 and is not. Else
 * each accent would be lost, and nobody could ask for it again. All others stay as they came.
 */
export function withKnownCharsets(source: Uint8Array): Uint8Array {
  const bytes = Buffer.from(source.buffer, source.byteOffset, source.byteLength);
  const isUnicode = isUtf8(bytes);
  const text = bytes.toString('latin1');
  const end = text.search(/\r?\n\r?\n/);
  const [head, body] = end === -1 ? [text, ''] : [text.slice(0, end), text.slice(end)];
  const isPlain = !/^content-type:\s*(?:multipart|message)\//im.test(head);
  const inHeader = (header: string) =>
    header.replace(LABEL, (whole, before: string, label: string) => {
      if (isPlain && !isUnicode && UNICODE.test(label)) return `${before}windows-1252`;
      return isKnown(label) ? whole : `${before}${isUnicode ? likely(label) : 'windows-1252'}`;
    });
  const inWord = (whole: string, before: string, label: string, after: string) =>
    isKnown(label) ? whole : `${before}${likely(label)}${after}`;
  const known = head.replaceAll(CONTENT_TYPE, inHeader).replaceAll(ENCODED_WORD, inWord);
  const rest = isPlain ? body : body.replaceAll(CONTENT_TYPE, inHeader);
  return known === head && rest === body ? source : Buffer.from(known + rest, 'latin1');
}

function isKnown(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== 'replacement';
  } catch {
    return false;
  }
}

const likely = (label: string): string => (/125\d|8859|latin/i.test(label) ? 'windows-1252' : 'utf-8');
