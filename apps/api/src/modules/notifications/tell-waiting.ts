import type { NotificationRow } from '@guichet/dto/notifications/notification';
import { type Kernel, systemContext } from '../../kernel/context.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { sqlIn, transaction } from '../../kernel/db/transaction.ts';
import { type Correspondent, findCorrespondent } from '../identity/public.ts';
import { queueMail } from '../mails/public.ts';
import { queueSms } from '../sms/public.ts';
import { choiceAbout } from './choice-of.ts';
import { needsOf } from './needs-of.ts';
import { newsAddress, newsSms } from './news-address.ts';
import { readNews } from './notification-list.sql.ts';
import { readQuoted } from './quoted-words.sql.ts';
import { findRecipients, type Recipient } from './recipients.sql.ts';
import { groupsDue, type TakenNews, takeGroup, type WaitingGroup } from './waiting-news.sql.ts';
import { mailWords } from './waiting-words.ts';

/**
 * Tells what waited for others of its subject: all of it in one mail and one SMS to each person. What was read meanwhile, undone, or is
 * no longer theirs to read is left out, and their choices are those of this moment. It may run twice, late, or in two processes at once.
 * [WS-15]
 * @returns to how many people something was written.
 */
export async function tellWaiting(kernel: Kernel): Promise<number> {
  const db = kernel.database.systemDb('news that waited for others');
  let told = 0;
  for (const group of await groupsDue(kernel.database.sql, kernel.clock.now())) {
    told += (await transaction(db, (tx) => tellGroup(tx, kernel, group))) ? 1 : 0;
  }
  if (told > 0) kernel.feed.announce();
  return told;
}

async function tellGroup(tx: Transaction, kernel: Kernel, group: WaitingGroup): Promise<boolean> {
  const sql = sqlIn(tx);
  const taken = await takeGroup(sql, group);
  const ids = taken.map(({ id }) => id);
  const [person, [recipient]] = [
    await findCorrespondent(sql, { id: group.recipientId }),
    await findRecipients(sql, [group.recipientId]),
  ];
  if (ids.length === 0 || !recipient || !person || !mayBeTold(person)) return false;
  const rows = await readNews({ kernel, sql, actor: person.actor }, ids);
  const settings = systemContext(kernel).settings;
  const chosenBy = (row: NotificationRow) => choiceAbout(row, recipient, settings);
  const among = (wanted: (one: TakenNews) => boolean) => new Set(taken.filter(wanted).map(({ id }) => id));
  const [mailed, texted] = [among((one) => one.isForMail), among((one) => one.isForSms)];
  const told: Told = { kernel, group, recipient };
  const byMail = rows.filter((row) => mailed.has(row.id) && chosenBy(row).mail === 'now');
  const bySms = rows.filter((row) => texted.has(row.id) && chosenBy(row).sms === true);
  await writeMail(tx, told, byMail);
  await writeSms(tx, told, bySms);
  return byMail.length + bySms.length > 0;
}

interface Told {
  kernel: Kernel;
  group: WaitingGroup;
  recipient: Recipient;
}

/** Whoever has no access yet is written to as well; whoever lost it is not. */
const mayBeTold = ({ mayEnter, state }: Correspondent): boolean =>
  mayEnter || state === 'no_access' || state === 'invited';

async function writeMail(tx: Transaction, told: Told, rows: readonly NotificationRow[]): Promise<void> {
  const [newest] = rows;
  if (!newest) return;
  const { kernel, recipient } = told;
  const { language, name, email, id } = recipient;
  const timeZone = kernel.settings.current()['business.timeZone'];
  const quoted = await readQuoted(
    sqlIn(tx),
    rows.map((row) => row.id),
  );
  const { label, ...words } = mailWords(rows, { language, timeZone, quoted });
  await queueMail(tx, kernel, {
    kind: 'notifications.news',
    dedupeKey: keyOf(rows),
    to: { name, address: email },
    language,
    ...words,
    action: { label, url: newsAddress(kernel, recipient, newest) },
    ...aboutOf(id, rows, newest),
  });
}

/** Without a number, or with one that refused, nothing is written: the staff see the refusal on the person. */
async function writeSms(tx: Transaction, told: Told, rows: readonly NotificationRow[]): Promise<void> {
  const [newest] = rows;
  const { kernel, recipient } = told;
  const { language, name, mobile, id } = recipient;
  if (!newest || mobile === null || recipient.isRefusingSms) return;
  await queueSms(tx, kernel, {
    kind: 'notifications.news',
    dedupeKey: keyOf(rows),
    to: { name, number: mobile },
    language,
    text: newsSms(kernel, recipient, rows),
    ...aboutOf(id, rows, newest),
  });
}

/** What is looked at again when it leaves. */
const aboutOf = (recipientId: string, rows: readonly NotificationRow[], { companyId }: NotificationRow) => ({
  recipientId,
  companyId: companyId ?? undefined,
  needs: needsOf(rows),
});

/** A piece of news is told once in its life. */
const keyOf = (rows: readonly NotificationRow[]): string => `news:${rows.at(-1)?.id}`;
