import type { Settings } from '@guichet/dto/settings/settings';
import type { Caller } from '../outbound/caller.ts';
import { outcomeOf, type SmsTransport } from './sms-outcome.ts';

type Values = Readonly<Record<string, string>>;

/** Any gateway that takes one request for one SMS; `null` while its address is missing. */
export function httpGateway(settings: Settings, caller: Caller): SmsTransport | null {
  const { 'sms.httpUrl': url, 'sms.httpMethod': method, 'sms.httpSecret': stored, 'sms.sender': sender } = settings;
  if (!url) return null;
  const secret = stored ?? '';
  const headers = settings['sms.httpHeaders'].map(toHeader);
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  return async ({ id, number, text }) => {
    const values = { id, to: number, digits: number.slice(1), text, sender: sender ?? '', secret };
    const answer = await caller.call(fill(url, values, encodeURIComponent), {
      method,
      ...(method !== 'GET' && { body: fill(settings['sms.httpBody'], values, writerFor(type)) }),
      headers: {
        ...Object.fromEntries(headers.map(([name, value]) => [name, fill(value, values, inHeader)])),
        'idempotency-key': id,
        'user-agent': 'Guichet-SMS',
      },
    });
    const secrets = secret.length > 0 ? [secret, encodeURIComponent(secret)] : [];
    return outcomeOf(answer, secrets);
  };
}

/** Each place has its own way of writing a value, so that no text can end it and begin another. */
function writerFor(type: string): (value: string) => string {
  if (type.includes('json')) return (value) => JSON.stringify(value).slice(1, -1);
  if (type.includes('x-www-form-urlencoded')) return encodeURIComponent;
  if (type.includes('xml')) return inXml;
  return (value) => value;
}

const fill = (template: string, values: Values, write: (value: string) => string): string =>
  template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => (name in values ? write(values[name] ?? '') : whole));

const inHeader = (value: string): string => value.replaceAll(/[^\x20-\x7e]/g, '');

const inXml = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function toHeader(line: string): [string, string] {
  const at = line.indexOf(':');
  return [line.slice(0, at).trim(), line.slice(at + 1).trim()];
}
