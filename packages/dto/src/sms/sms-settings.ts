import * as z from 'zod';
import { optionalLine, webAddress } from '../core/scalars.ts';

/** Where a number typed without a prefix may be from. */
export const smsCountries = [
  'FR',
  'BE',
  'CH',
  'LU',
  'MC',
  'GP',
  'MQ',
  'GF',
  'RE',
  'YT',
  'PM',
  'BL',
  'MF',
  'NC',
  'PF',
  'WF',
  'DE',
  'ES',
  'IT',
  'PT',
  'NL',
  'GB',
  'IE',
  'AT',
  'CA',
  'US',
  'MA',
  'DZ',
  'TN',
  'SN',
  'CI',
] as const;

export const smsProviders = ['mailbox', 'twilio', 'http'] as const;
export const httpMethods = ['POST', 'PUT', 'GET'] as const;

/** What stands in a setting that is a secret, once it is set: the secret itself never leaves. Sent back, it changes nothing. */
export const SECRET_MASK = '••••••••';

/** A number, a name of at most eleven letters, or a messaging service of Twilio. */
const sender = z
  .string()
  .trim()
  .regex(/^(\+\d{6,15}|MG[0-9a-f]{32}|(?=.*[A-Za-z])[A-Za-z0-9 ._-]{1,11}|\d{3,8})$/, { error: 'invalid_sender' });

/** `Name: value`, one header in a line. */
const header = z
  .string()
  .trim()
  .max(500)
  .regex(/^[A-Za-z0-9-]+:[ \t]*[\x20-\x7e]+$/, { error: 'invalid_header' });

/**
 * How SMS leave. Off, none is written and none is offered. [WS-15]
 * In the address, the headers and the body of the gateway, `{to}` (`+33…`), `{digits}` (`33…`), `{text}`, `{sender}`, `{id}` and `{secret}` are
 * filled in as the place needs it.
 */
export const smsSettingSchemas = {
  'sms.isOn': z.boolean().default(false),
  /** `mailbox`: nothing leaves, all is kept for the page of SMS. */
  'sms.provider': z.enum(smsProviders).default('mailbox'),
  'sms.sender': sender.nullable().default(null),
  'sms.country': z.enum(smsCountries).default('FR'),
  /** Of one segment, in thousandths of the currency: `75` is 7.5 cents. */
  'sms.segmentPriceMills': z.int().min(0).max(10_000).default(75),
  'sms.saysStop': z.boolean().default(true),
  'sms.twilioAccountSid': z
    .string()
    .trim()
    .regex(/^AC[0-9a-f]{32}$/, { error: 'invalid_account_sid' })
    .nullable()
    .default(null),
  'sms.twilioAuthToken': optionalLine(200).default(null),
  /** Another one keeps the data in another part of the world. */
  'sms.twilioUrl': webAddress(500).default('https://api.twilio.com'),
  'sms.httpUrl': webAddress(500).nullable().default(null),
  'sms.httpMethod': z.enum(httpMethods).default('POST'),
  'sms.httpHeaders': z.array(header).max(20).default(['Content-Type: application/json']),
  'sms.httpBody': z.string().max(5000).default('{"to":"{to}","from":"{sender}","text":"{text}"}'),
  'sms.httpSecret': optionalLine(500).default(null),
  /** What the gateway proves itself by when it passes an answer on. */
  'sms.inboundSecret': optionalLine(200).default(null),
} as const satisfies Record<string, z.ZodType>;

/** Settings that are told to nobody any more once they are set. */
export const secretSettings: ReadonlySet<string> = new Set([
  'sms.twilioAuthToken',
  'sms.httpSecret',
  'sms.inboundSecret',
]);
