import type { SmsEstimate, smsEstimateInput, smsReach } from '@guichet/dto/sms/sms-estimate';
import { measureSms, smsCostMills } from '@guichet/dto/sms/sms-text';
import type * as z from 'zod';
import type { Context } from '../../kernel/context.ts';
import { smsBody } from './queue-sms.ts';

/** What a text would cost, and who would get it, before it is sent: two statements, however many people. [WS-15] */
export async function estimateSms(
  { db, kernel, settings }: Context,
  { text, language, recipientIds }: z.output<typeof smsEstimateInput>,
): Promise<SmsEstimate> {
  const body = text.trim() === '' ? '' : smsBody(kernel, text, language);
  const people = await db.user.findMany({
    where: { id: { in: recipientIds } },
    select: { id: true, mobile: true },
    orderBy: { id: 'asc' },
  });
  const numbers = people.flatMap(({ mobile }) => mobile ?? []);
  const refusals = await db.smsRefusal.findMany({ where: { number: { in: numbers } }, select: { number: true } });
  const refused = new Set(refusals.map(({ number }) => number));
  const recipients = people.map(({ id, mobile }) => ({ id, reach: reachOf(mobile, refused) }));
  // Two people with one telephone are told once each.
  const reached = recipients.filter(({ reach }) => reach === 'reachable').length;
  const costMills = smsCostMills(body, settings['sms.segmentPriceMills']) * reached;
  return { isOn: settings['sms.isOn'], text: body, ...measureSms(body), costMills, recipients };
}

function reachOf(mobile: string | null, refused: ReadonlySet<string>): z.output<typeof smsReach> {
  if (mobile === null) return 'no_number';
  return refused.has(mobile) ? 'refused' : 'reachable';
}
