import type { NotificationRow } from '@guichet/dto/notifications/notification';
import type { Actor } from '../../kernel/access/actor.ts';
import { publicUrl } from '../../kernel/base-url.ts';
import { dayOf } from '../../kernel/clock.ts';
import type { Kernel } from '../../kernel/context.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { sqlIn, transaction } from '../../kernel/db/transaction.ts';
import { findCorrespondent } from '../identity/public.ts';
import { queueMail } from '../mails/public.ts';
import { choiceAbout } from './choice-of.ts';
import { type DigestTime, markDigested, peopleAwaitingDigest, takeDigest } from './digest.sql.ts';
import { digestWords } from './digest-words.ts';
import { needsOf } from './needs-of.ts';
import { type Reader, readForDigest } from './notification-list.sql.ts';
import { findRecipients } from './recipients.sql.ts';

/**
 * Mails to each person whose hour has come what waits unread in their digest, in one mail; nothing when nothing waits. It may run
 * twice, late, or in two processes at once: the day is taken once. [AG-15]
 * @returns how many left.
 */
export async function sendDigests(kernel: Kernel): Promise<number> {
  const timeZone = kernel.settings.current()['business.timeZone'];
  const now = kernel.clock.now();
  const time = { now, day: dayOf(now, timeZone), timeZone };
  const db = kernel.database.systemDb('the digests of all people');
  let sent = 0;
  for (const userId of await peopleAwaitingDigest(kernel.database.sql, time)) {
    sent += (await transaction(db, (tx) => sendDigest(tx, kernel, { userId, time }))) ? 1 : 0;
  }
  if (sent > 0) kernel.feed.announce();
  return sent;
}

async function sendDigest(
  tx: Transaction,
  kernel: Kernel,
  { userId, time }: { userId: string; time: DigestTime },
): Promise<boolean> {
  const sql = sqlIn(tx);
  if (!(await takeDigest(sql, userId, time))) return false;
  // Rights and choices are looked up again: what was told since may not be theirs to read any more, or wanted by no mail.
  const person = await findCorrespondent(sql, { id: userId });
  const rows = person?.mayEnter ? await readWanted({ kernel, sql, actor: person.actor }) : [];
  await markDigested(sql, userId, time);
  if (!person || rows.length === 0) return false;
  await queueMail(tx, kernel, digestMail(kernel, person.actor, rows, time));
  return true;
}

async function readWanted(reader: Reader): Promise<NotificationRow[]> {
  const [recipient] = await findRecipients(reader.sql, [reader.actor.userId]);
  const settings = reader.kernel.settings.current();
  const waiting = await readForDigest(reader);
  return waiting.filter((row) => recipient && choiceAbout(row, recipient, settings).mail !== 'never');
}

function digestMail(kernel: Kernel, actor: Actor, rows: readonly NotificationRow[], { day, timeZone }: DigestTime) {
  const { userId, name, email, language, kind } = actor;
  const { label, ...words } = digestWords(rows, language, timeZone);
  const page = `${kind === 'staff' ? '/admin' : ''}/notifications`;
  return {
    kind: 'notifications.digest',
    dedupeKey: `digest:${userId}:${day}`,
    to: { name, address: email },
    language,
    ...words,
    action: { label, url: publicUrl(kernel, page) },
    recipientId: userId,
    needs: needsOf(rows),
    companyId: actor.kind === 'client' ? actor.companyId : undefined,
  };
}
