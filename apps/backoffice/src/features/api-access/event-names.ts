import { webhookEventNames } from '@guichet/dto/webhooks/webhook';
import type { AppText } from '../../texts/load-texts.ts';

/** The events with their words; an event that this version does not know is shown by its name. */
export function eventWords(t: AppText) {
  return (event: string): string => {
    if (event === 'ping') return t('webhooks.ping');
    const known = webhookEventNames.find((one) => one === event);
    return known ? t(`webhooks.eventNames.${known}`) : event;
  };
}
