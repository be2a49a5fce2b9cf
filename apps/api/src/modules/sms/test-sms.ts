import type { smsTest } from '@guichet/dto/sms/sms-commands';
import type * as z from 'zod';
import type { Context } from '../../kernel/context.ts';
import { transaction } from '../../kernel/db/transaction.ts';
import { conflict } from '../../kernel/errors/problem-error.ts';
import { uuidv7 } from '../../kernel/ids.ts';
import { mobileNumber } from './mobile-number.ts';
import { queueSms } from './queue-sms.ts';

const WORDS = {
  fr: (business: string) => `${business} : ce SMS d’essai est bien arrivé, les réglages conviennent.`,
  en: (business: string) => `${business}: this trial SMS has arrived, the settings are right.`,
};

/** Sends an SMS to a number that staff type, to try the settings. Throws invalid on `number`, conflict('sms.off'). [WS-15] */
export async function testSms(context: Context, { number }: z.output<typeof smsTest>): Promise<void> {
  const { settings, actor, kernel } = context;
  if (!settings['sms.isOn']) throw conflict('sms.off');
  const draft = {
    kind: 'sms.test',
    dedupeKey: `sms.test:${uuidv7()}`,
    to: { name: actor.name, number: await mobileNumber(settings, number, 'number') },
    language: actor.language === 'en' ? ('en' as const) : ('fr' as const),
    text: WORDS[actor.language === 'en' ? 'en' : 'fr'](settings['business.name']),
    recipientId: actor.userId,
  };
  await transaction(context.db, (tx) => queueSms(tx, kernel, draft));
}
