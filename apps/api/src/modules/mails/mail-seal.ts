import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * The Message-ID of a mail of ours. The seal in it can't be guessed: whoever answers with it in `References` has received that mail.
 * It is the same each time the mail is tried, so that a double is recognised.
 */
export function messageIdOf(key: Buffer, mailId: string, host: string): string {
  return `<${mailId}.${sealOf(key, mailId)}@${host}>`;
}

/** The id of the mail that a Message-ID of ours names, `undefined` for one that we did not make. The host is not looked at: it may have moved since. */
export function readMessageId(key: Buffer, messageId: string): string | undefined {
  const [, mailId = '', seal = ''] = /^<?([0-9a-f-]{36})\.([0-9a-f]{20})@/i.exec(messageId.trim()) ?? [];
  return isSealed(key, mailId.toLowerCase(), seal) ? mailId.toLowerCase() : undefined;
}

/** What stands after the `+` of an address that answers to one mail: 45 characters that survive being turned to lower case. */
export function replyTokenOf(key: Buffer, mailId: string): string {
  return (
    BigInt(`0x${mailId.replaceAll('-', '')}`)
      .toString(36)
      .padStart(25, '0') + sealOf(key, mailId)
  );
}

/** The id of the mail that a token answers to, or `undefined` for one that we did not make. */
export function readReplyToken(key: Buffer, token: string): string | undefined {
  if (!/^[0-9a-z]{25}[0-9a-f]{20}$/i.test(token)) return undefined;
  const number = Array.from(token.slice(0, 25).toLowerCase()).reduce(
    (sum, digit) => sum * 36n + BigInt(parseInt(digit, 36)),
    0n,
  );
  const digits = number.toString(16).padStart(32, '0');
  const mailId = digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return isSealed(key, mailId, token.slice(25)) ? mailId : undefined;
}

/** 80 bits of a keyed hash. */
const sealOf = (key: Buffer, mailId: string): string =>
  createHmac('sha256', key).update(`mail:${mailId}`).digest('hex').slice(0, 20);

function isSealed(key: Buffer, mailId: string, seal: string): boolean {
  const [expected, given] = [Buffer.from(sealOf(key, mailId)), Buffer.from(seal.toLowerCase())];
  return expected.length === given.length && timingSafeEqual(expected, given);
}
