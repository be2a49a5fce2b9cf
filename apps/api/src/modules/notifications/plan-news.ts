import {
  mayHear,
  type NotificationKind,
  notificationKinds,
  topicOf,
} from '@guichet/dto/notifications/notification-kind';
import type { SystemContext } from '../../kernel/context.ts';
import { uuidv7 } from '../../kernel/ids.ts';
import { type MailDraft, mailValues } from '../mails/public.ts';
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
  /** The few values its sentence needs; never what somebody wrote. */
  details?: Record<string, string | number>;
  /** The mail to one person; without it nothing is mailed at once. */
  mail?: (recipient: Recipient) => MailDraft;
}

/** What will be written of some news. */
export interface PlannedNews {
  rows: NewsRow[];
  /** The values of each mail. */
  mails: unknown[][];
}

/**
 * Decides, for each person, whether some news goes to the page, to their mailbox or to their next digest. Nobody is told of what
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
  const planned = told.map((recipient) => {
    const { isShown, mail } = chosenBy(recipient, news.kind);
    const isForDigest = mail === 'digest';
    return {
      // Whoever can't sign in has no page to read.
      row: recipient.state === 'active' && (isShown || isForDigest) && rowOf(news, recipient.id, now),
      placed: { isShown, isForDigest },
      mail: mail === 'now' && news.mail?.(recipient),
    };
  });
  return {
    rows: planned.flatMap(({ row, placed }) => (row ? [{ ...row, ...placed }] : [])),
    mails: planned.flatMap(({ mail }) => (mail ? [mailValues(kernel, mail)] : [])),
  };
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

/** What a person chose for a kind, or its defaults. */
function chosenBy({ choices }: Recipient, kind: NotificationKind) {
  const chosen = choices?.[notificationKinds[kind]];
  const { mail } = topicOf(kind);
  return { isShown: chosen?.isShown ?? true, mail: mail === null ? mail : (chosen?.mail ?? mail) };
}

function rowOf({ kind, key, subject, companyId, ticketId, details }: News, recipientId: string, now: Date) {
  return {
    id: uuidv7(now.getTime()),
    recipientId,
    kind,
    entity: subject.entity,
    entityId: subject.id,
    companyId: companyId ?? null,
    ticketId: ticketId ?? null,
    details: details ?? {},
    dedupeKey: `${kind}:${key}:${recipientId}`,
    createdAt: now.toISOString(),
  };
}
