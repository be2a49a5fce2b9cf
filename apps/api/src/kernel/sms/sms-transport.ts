import type { Settings } from '@guichet/dto/settings/settings';
import type { Caller } from '../outbound/caller.ts';
import { httpGateway } from './http-gateway.ts';
import type { SmsTransport } from './sms-outcome.ts';
import { twilio } from './twilio.ts';

/** How SMS leave by the settings of now; `mailbox` when nothing leaves, `null` while what the provider needs is missing. [WS-15] */
export function smsTransport(settings: Settings, caller: Caller): SmsTransport | 'mailbox' | null {
  switch (settings['sms.provider']) {
    case 'mailbox':
      return 'mailbox';
    case 'twilio':
      return twilio(settings, caller);
    case 'http':
      return httpGateway(settings, caller);
  }
}
