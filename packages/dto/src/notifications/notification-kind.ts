import * as z from 'zod';
import type { Permission } from '../identity/permission.ts';

/** By mail: at once, in the daily digest, or never. */
export const mailChoice = z.enum(['now', 'digest', 'never']);
export type MailChoice = z.infer<typeof mailChoice>;

interface Topic {
  /** Whom it may ever reach: what is the staff's never reaches a client, by any channel. [AG-25] */
  reader: 'staff' | 'client' | 'everyone';
  /** Without it nothing of the topic is told nor shown. */
  permission: Permission;
  /** How it is mailed to whoever chose nothing; `null`: its mail, if any, is nobody's choice. */
  mail: MailChoice | null;
  /** Whether it may be told by SMS too, to whoever has a mobile number: for few words that can't wait. */
  maySms: boolean;
}

/** What people choose about: each line of their preferences, in the order in which it stands there. [AG-15] */
export const notificationTopics = {
  newTickets: { reader: 'staff', permission: 'tickets.read', mail: 'now', maySms: true },
  assignments: { reader: 'staff', permission: 'tickets.read', mail: 'now', maySms: true },
  replies: { reader: 'everyone', permission: 'tickets.read', mail: 'now', maySms: true },
  notes: { reader: 'staff', permission: 'tickets.read', mail: 'now', maySms: false },
  progress: { reader: 'client', permission: 'tickets.read', mail: 'now', maySms: true },
  closures: { reader: 'staff', permission: 'tickets.read', mail: 'now', maySms: false },
  ratings: { reader: 'staff', permission: 'tickets.read', mail: 'never', maySms: false },
  hours: { reader: 'everyone', permission: 'hours.read', mail: 'now', maySms: true },
  questions: { reader: 'everyone', permission: 'hours.read', mail: 'now', maySms: false },
  documents: { reader: 'client', permission: 'documents.read', mail: null, maySms: false },
  webhookPauses: { reader: 'staff', permission: 'webhooks.read', mail: 'now', maySms: false },
  accountChanges: { reader: 'staff', permission: 'accounts.decide', mail: 'now', maySms: false },
  accountAnswers: { reader: 'client', permission: 'account.write', mail: 'now', maySms: false },
  publications: { reader: 'client', permission: 'projects.read', mail: 'now', maySms: true },
  publicationComments: { reader: 'everyone', permission: 'projects.read', mail: 'now', maySms: true },
  acceptance: { reader: 'everyone', permission: 'projects.read', mail: 'now', maySms: true },
  incomingMails: { reader: 'staff', permission: 'intake.decide', mail: 'digest', maySms: false },
  mailFailures: { reader: 'staff', permission: 'mails.read', mail: null, maySms: false },
  smsFailures: { reader: 'staff', permission: 'sms.read', mail: 'never', maySms: false },
  auditFaults: { reader: 'staff', permission: 'audit.read', mail: 'now', maySms: false },
} as const satisfies Record<string, Topic>;

export type NotificationTopic = keyof typeof notificationTopics;

/** Everything that may be told, and the topic that it is chosen under. See docs/add-a-notification.md. */
export const notificationKinds = {
  'ticket.created': 'newTickets',
  'ticket.created_for_you': 'progress',
  'ticket.assigned': 'assignments',
  'ticket.commented': 'replies',
  'ticket.noted': 'notes',
  'ticket.state_changed': 'progress',
  'ticket.resolved': 'progress',
  'ticket.closed': 'progress',
  'ticket.closure_declined': 'progress',
  'ticket.closure_requested': 'closures',
  'ticket.confirmed': 'closures',
  'ticket.reopened': 'closures',
  'ticket.rated': 'ratings',
  'hours.low': 'hours',
  'hours.empty': 'hours',
  'hours.expiring': 'hours',
  'hours.question': 'questions',
  'hours.answer': 'questions',
  'document.ready': 'documents',
  'webhook.failing': 'webhookPauses',
  'webhook.gone': 'webhookPauses',
  'webhook.orphaned': 'webhookPauses',
  'account.changed': 'accountChanges',
  'account.change_requested': 'accountChanges',
  'registration.waiting': 'accountChanges',
  'account.change_accepted': 'accountAnswers',
  'account.change_declined': 'accountAnswers',
  'publication.new': 'publications',
  'publication.finished': 'publications',
  'publication.cancelled': 'publications',
  'publication_comment.by_client': 'publicationComments',
  'publication_comment.by_staff': 'publicationComments',
  'acceptance.to_sign': 'acceptance',
  'acceptance.signed': 'acceptance',
  'acceptance.sealed': 'acceptance',
  'reserve.proposed': 'acceptance',
  'reserve.lifted': 'acceptance',
  'reserve.contested': 'acceptance',
  'mail.waiting': 'incomingMails',
  'mail.failed': 'mailFailures',
  'sms.failed': 'smsFailures',
  'audit.broken': 'auditFaults',
} as const satisfies Record<string, NotificationTopic>;

export type NotificationKind = keyof typeof notificationKinds;

const keysOf = <Key extends string>(table: Readonly<Record<Key, unknown>>) => Object.keys(table) as [Key, ...Key[]];

export const notificationTopic = z.enum(keysOf(notificationTopics));
export const notificationKind = z.enum(keysOf(notificationKinds));

/** The topic of a kind, with its rules. */
export const topicOf = (kind: NotificationKind): Topic => notificationTopics[notificationKinds[kind]];

/** Whether a topic exists for somebody. */
export function mayHear(topic: NotificationTopic, reader: 'staff' | 'client', permissions: ReadonlySet<string>) {
  const { reader: meant, permission } = notificationTopics[topic];
  return (meant === 'everyone' || meant === reader) && permissions.has(permission);
}
