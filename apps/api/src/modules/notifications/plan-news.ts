import { mayHear, type NotificationKind, notificationKinds } from '@guichet/dto/notifications/notification-kind';
import type { Settings } from '@guichet/dto/settings/settings';
import type { SystemContext } from '../../kernel/context.ts';
import { uuidv7 } from '../../kernel/ids.ts';
import { type MailDraft, mailValues } from '../mails/public.ts';
import { choiceAbout } from './choice-of.ts';
import { needsOf } from './needs-of.ts';
import type { NewsRow } from './news.sql.ts';
import type { Recipient } from './recipients.sql.ts';

/** Something to tell people. */
export interface News {
  kind: NotificationKind;
  /** Tells this piece of news from all others of its kind: however often it is told, each person hears it once. */
  key: string;
  /** The row it is about; whoever does not reach it any more is not shown it. */
  subject: { entity: NewsRow['entity']; id: string };
  companyId?: string | null;
  ticketId?: string | null;
  /** The project on whose sheet it happened: a message of it tells all that happened there. */
  projectId?: string | null;
  /** The few values its sentence needs; never what somebody wrote. */
  details?: Record<string, string | number>;
  /**
   * The mail to one person, at once; `grouped`: one mail says all that happened to the subject, or on its sheet, within five minutes, in the sentences of
   * its news. Without it nothing is mailed but the digest. An SMS is always grouped. [WS-15]
   */
  mail?: ((recipient: Recipient) => MailDraft) | 'grouped';
}

/** What will be written of some news. */
export interface PlannedNews {
  rows: NewsRow[];
  /** The values of each mail. */
  mails: unknown[][];
}

/**
 * Decides, for each person, whether some news goes to the page, to their mailbox, their telephone or their next digest. Nobody is told of what
 * they did themselves, nor of a topic that is not theirs to hear. [AG-07, AG-15, AG-25] Pure: nothing is written.
 */
export function planNews(
  { actor, clock, kernel }: Pick<SystemContext, 'actor' | 'clock' | 'kernel'>,
  news: News,
  recipients: readonly Recipient[],
): PlannedNews {
  const topic = notificationKinds[news.kind];
  const told = recipients.filter(
    ({ id, kind, permissions }) => id !== actor?.userId && mayHear(topic, kind, permissionsIn(permissions)),
  );
  const now = clock.now();
  const settings = kernel.settings.current();
  const planned = told.map((recipient) => {
    const ways = waysTo(recipient, news, settings);
    const isTold = ways.isShown || ways.isForDigest || ways.isForMail || ways.isForSms;
    return { row: isTold && { ...rowOf(news, recipient.id, now), ...placeOf(ways, now) }, mail: ways.mail };
  });
  return {
    rows: planned.flatMap(({ row }) => row || []),
    mails: planned.flatMap(({ mail }) => (mail ? [mailValues(kernel, mail)] : [])),
  };
}

/** How long news waits for others of its subject. */
const GATHER_MS = 5 * 60_000;

/** By which ways one person is told. */
function waysTo(recipient: Recipient, news: News, settings: Settings) {
  const { isShown, mail, sms } = choiceAbout(news, recipient, settings);
  // Whoever can't sign in has no page to read.
  const isReader = recipient.state === 'active';
  const isReached = recipient.state !== 'disabled' && recipient.mobile !== null && !recipient.isRefusingSms;
  return {
    isShown: isReader && isShown,
    isForDigest: isReader && mail === 'digest',
    isForMail: news.mail === 'grouped' && mail === 'now' && recipient.state !== 'disabled',
    isForSms: sms === true && settings['sms.isOn'] && isReached,
    mail:
      typeof news.mail === 'function' && mail === 'now'
        ? { ...news.mail(recipient), needs: needsOf([news]) }
        : undefined,
  };
}

function placeOf({ isShown, isForDigest, isForMail, isForSms }: ReturnType<typeof waysTo>, now: Date) {
  const tellAt = isForMail || isForSms ? new Date(now.getTime() + GATHER_MS).toISOString() : null;
  return { isShown, isForDigest, isForMail, isForSms, tellAt };
}

/** The rights of the roles met lately; a role that changes has another text. */
const knownPermissions = new Map<string, ReadonlySet<string>>();

function permissionsIn(text: string): ReadonlySet<string> {
  const known = knownPermissions.get(text);
  if (known) return known;
  if (knownPermissions.size >= 100) knownPermissions.clear();
  const permissions = new Set(text.split(' '));
  knownPermissions.set(text, permissions);
  return permissions;
}

function rowOf({ kind, key, subject, companyId, ticketId, projectId, details }: News, recipientId: string, now: Date) {
  return {
    id: uuidv7(now.getTime()),
    recipientId,
    kind,
    entity: subject.entity,
    entityId: subject.id,
    companyId: companyId ?? null,
    ticketId: ticketId ?? null,
    projectId: projectId ?? null,
    details: details ?? {},
    dedupeKey: `${kind}:${key}:${recipientId}`,
    createdAt: now.toISOString(),
  };
}
