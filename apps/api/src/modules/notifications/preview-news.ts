import { measureSms, smsCostMills } from '@guichet/dto/sms/sms-text';
import type { Context } from '../../kernel/context.ts';
import { smsBody } from '../sms/public.ts';
import { newsSms } from './news-address.ts';
import { type News, planNews } from './plan-news.ts';
import type { Recipient } from './recipients.sql.ts';

/** How people would be told of some news. */
interface NewsPreview {
  /** How many by mail at once, in their digest, by SMS. */
  mail: number;
  digest: number;
  sms: number;
  /** The longest of the SMS as it would leave, how much of it is room and how many messages; empty when there is none. */
  smsText: string;
  units: number;
  segments: number;
  /** Of all SMS, in thousandths of the currency. */
  costMills: number;
}

/**
 * By which ways people would be told of some news, and what its SMS would cost, were it told now and nothing else with it. Nothing is
 * written. [WS-15]
 * @param shown the name of the subject and the publication, as the messages would say and lead to.
 */
export function previewNews(
  context: Pick<Context, 'actor' | 'clock' | 'kernel' | 'settings'>,
  news: News,
  { recipients, ...shown }: { recipients: readonly Recipient[]; subject: string; publicationId: string | null },
): NewsPreview {
  const { kernel, actor, settings } = context;
  const { rows } = planNews(context, news, recipients);
  const people = new Map(recipients.map((one) => [one.id, one]));
  const texts = rows.flatMap((row) => {
    const recipient = row.isForSms && people.get(row.recipientId);
    if (!recipient) return [];
    const text = newsSms(kernel, recipient, [{ ...row, ...shown, actorName: actor.name }]);
    return [smsBody(kernel, text, recipient.language)];
  });
  const lengthOf = (text: string) => measureSms(text).segments * 1000 + measureSms(text).units;
  const smsText = texts.toSorted((one, other) => lengthOf(other) - lengthOf(one))[0] ?? '';
  const { units, segments } = measureSms(smsText);
  const price = settings['sms.segmentPriceMills'];
  return {
    mail: rows.filter(({ isForMail }) => isForMail).length,
    digest: rows.filter(({ isForDigest }) => isForDigest).length,
    sms: texts.length,
    smsText,
    units,
    segments,
    costMills: texts.reduce((sum, text) => sum + smsCostMills(text, price), 0),
  };
}
