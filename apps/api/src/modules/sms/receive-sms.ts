import { timingSafeEqual } from 'node:crypto';
import { readStopWord } from '@guichet/dto/sms/stop-words';
import { publicUrl } from '../../kernel/base-url.ts';
import { type Kernel, systemContext } from '../../kernel/context.ts';
import { transaction } from '../../kernel/db/transaction.ts';
import { forbidden } from '../../kernel/errors/problem-error.ts';
import { isFromTwilio } from '../../kernel/sms/twilio.ts';
import { readMobileNumber } from './phone-number.ts';
import { takeWord } from './refuse-sms.ts';

export const TWILIO_PATH = '/sms/inbound/twilio';

type Fields = Readonly<Record<string, string>>;

/** An SMS that came to our number at Twilio. Throws forbidden('sms.not_from_provider') unless Twilio signed it. [WS-15] */
export async function receiveFromTwilio(kernel: Kernel, fields: Fields, signature: string | undefined): Promise<void> {
  const token = kernel.settings.current()['sms.twilioAuthToken'];
  const url = publicUrl(kernel, `/api/v1${TWILIO_PATH}`);
  if (!token || !signature || !isFromTwilio(token, { url, fields, signature })) {
    throw forbidden('sms.not_from_provider');
  }
  await receive(kernel, fields.From, fields.Body);
}

/** An SMS that a gateway passes on, under the names that gateways use. Throws forbidden('sms.not_from_provider') without the secret. [WS-15] */
export async function receiveFromGateway(kernel: Kernel, fields: Fields, secret: string | undefined): Promise<void> {
  const expected = kernel.settings.current()['sms.inboundSecret'];
  if (!expected || !secret || !isSame(expected, secret)) throw forbidden('sms.not_from_provider');
  const named = (names: readonly string[]) => names.map((name) => fields[name]).find((value) => value !== undefined);
  await receive(kernel, named(SENDERS), named(TEXTS));
}

const SENDERS = ['from', 'From', 'sender', 'msisdn', 'number', 'phone', 'originator'];
const TEXTS = ['text', 'Text', 'Body', 'body', 'message', 'content'];

/** Only the words that stop and start are ours to hear; nothing else of it is kept. */
async function receive(kernel: Kernel, from: string | undefined, text: string | undefined): Promise<void> {
  const typed = /^\d{10,15}$/.test(from ?? '') && !from?.startsWith('0') ? `+${from}` : (from ?? '');
  const number = await readMobileNumber(typed, kernel.settings.current()['sms.country']);
  const word = readStopWord(text ?? '');
  if (number === null || word === null) return;
  const db = kernel.database.systemDb('an SMS that came in');
  await transaction(db, (tx) => takeWord(tx, systemContext(kernel), { number, word }));
  kernel.feed.announce();
}

function isSame(one: string, other: string): boolean {
  const [expected, given] = [Buffer.from(one), Buffer.from(other)];
  return expected.length === given.length && timingSafeEqual(expected, given);
}
