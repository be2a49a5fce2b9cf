import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Settings } from '@guichet/dto/settings/settings';
import type { Caller } from '../outbound/caller.ts';
import { outcomeOf, type SmsOutcome, type SmsTransport } from './sms-outcome.ts';

/** Twilio's code for a number that answered STOP to it. */
const UNSUBSCRIBED = 21_610;

/** Twilio over its one route, without its library of several megabytes; `null` while a setting is missing. */
export function twilio(settings: Settings, caller: Caller): SmsTransport | null {
  const { 'sms.twilioAccountSid': sid, 'sms.twilioAuthToken': token, 'sms.sender': sender } = settings;
  if (!sid || !token || !sender) return null;
  const url = `${settings['sms.twilioUrl'].replace(/\/$/, '')}/2010-04-01/Accounts/${sid}/Messages.json`;
  const headers = {
    authorization: `Basic ${Buffer.from(`${sid}:${token}`).toString('base64')}`,
    'content-type': 'application/x-www-form-urlencoded',
  };
  const from = sender.startsWith('MG') && sender.length === 34 ? 'MessagingServiceSid' : 'From';
  return async ({ number, text }) => {
    const body = new URLSearchParams({ To: number, [from]: sender, Body: text }).toString();
    const answer = await caller.call(url, { method: 'POST', body, headers });
    return withCodes(outcomeOf(answer, [token]), answer.responseExcerpt);
  };
}

/** The beginning of the answer may end anywhere: only the two values that are needed are looked for. */
function withCodes(outcome: SmsOutcome, excerpt: string | null): SmsOutcome {
  const text = excerpt ?? '';
  if (outcome.error === null) {
    return { ...outcome, answer: null, providerId: /"sid":\s*"([A-Za-z0-9]{1,64})"/.exec(text)?.[1] ?? null };
  }
  const code = Number(/"code":\s*(\d+)/.exec(text)?.[1]);
  return code === UNSUBSCRIBED ? { ...outcome, state: 'refused', error: 'unsubscribed' } : outcome;
}

/**
 * Whether Twilio sent a request: it signs the address that it called, followed by every field by its name.
 * @param signature The header `X-Twilio-Signature`. [Twilio, Webhooks security]
 */
export function isFromTwilio(
  token: string,
  { url, fields, signature }: { url: string; fields: Readonly<Record<string, string>>; signature: string },
): boolean {
  const signed = Object.keys(fields)
    .sort()
    .reduce((text, name) => text + name + fields[name], url);
  const expected = createHmac('sha1', token).update(signed, 'utf8').digest();
  const given = Buffer.from(signature, 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
