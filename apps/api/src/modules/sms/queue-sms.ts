import type { Permission } from '@guichet/dto/identity/permission';
import { measureSms, plainSms } from '@guichet/dto/sms/sms-text';
import type { Kernel } from '../../kernel/context.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { statement } from '../../kernel/db/sql.ts';
import { sqlIn } from '../../kernel/db/transaction.ts';
import { uuidv7 } from '../../kernel/ids.ts';

/** The words of one SMS. */
export interface SmsDraft {
  /** What it is about, for the list of SMS: `notifications.news`. */
  kind: string;
  /** The same key makes the same SMS: a second one is not written. */
  dedupeKey: string;
  /** The number in E.164. */
  to: { name: string; number: string };
  language: 'fr' | 'en';
  text: string;
  recipientId?: string | undefined;
  companyId?: string | undefined;
  /** The rights to read what it says: who lost one before it leaves gets nothing. */
  needs?: readonly Permission[] | undefined;
}

const STOP_MENTION = { fr: 'STOP pour ne plus en recevoir', en: 'STOP to opt out' };

/** A text as it leaves: in signs of the SMS alphabet where they read the same, with the way out where the settings say so. [WS-15] */
export function smsBody(kernel: Pick<Kernel, 'settings'>, text: string, language: 'fr' | 'en'): string {
  const mention = kernel.settings.current()['sms.saysStop'] ? `\n${STOP_MENTION[language]}` : '';
  return plainSms(text) + mention;
}

/** Writes an SMS in the transaction of what it tells; it leaves after the commit. Nothing is written while SMS are off. [WS-15] */
export async function queueSms(tx: Transaction, kernel: Kernel, draft: SmsDraft): Promise<void> {
  const settings = kernel.settings.current();
  if (!settings['sms.isOn']) return;
  const body = smsBody(kernel, draft.text, draft.language);
  const { segments } = measureSms(body);
  const now = kernel.clock.now().toISOString();
  await sqlIn(tx).rows(insertSms, [
    uuidv7(),
    draft.dedupeKey,
    draft.kind,
    draft.to.name,
    draft.to.number,
    body,
    segments,
    segments * settings['sms.segmentPriceMills'],
    settings['sms.provider'] === 'mailbox' ? 'kept' : 'queued',
    draft.recipientId ?? null,
    draft.companyId ?? null,
    now,
    draft.needs?.join(' ') ?? null,
  ]);
}

const insertSms = statement<never>(
  'queue_sms',
  `insert into "SmsMessage" (id, "dedupeKey", kind, "toName", "toNumber", body, segments, "costMills", state, "recipientId", "companyId",
     "createdAt", "nextAttemptAt", needs)
   values ($1::uuid, $2, $3, $4, $5, $6, $7::int, $8::int, $9::"SmsState", $10::uuid, $11::uuid, $12::timestamptz, $12::timestamptz, $13)
   on conflict ("dedupeKey") do nothing`,
);
