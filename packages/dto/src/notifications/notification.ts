import * as z from 'zod';
import { defineResource } from '../core/resource.ts';
import { id, instant, reference } from '../core/scalars.ts';
import { notificationKind } from './notification-kind.ts';

const row = z.object({
  id,
  kind: notificationKind,
  /** What it is about, and its name: `T-2026-00042 · Panne du formulaire`. */
  entity: z.enum([
    'ticket',
    'hourPack',
    'intervention',
    'document',
    'changeRequest',
    'registration',
    'publication',
    'publicationComment',
    'reserve',
    'acceptanceReport',
    'incomingMail',
    'mailMessage',
    'smsMessage',
    'webhook',
    'auditCheck',
  ]),
  entityId: id,
  subject: z.string(),
  ticketId: id.nullable(),
  /** The sheet and the publication that it is about, or about a comment of which. */
  projectId: id.nullable(),
  publicationId: id.nullable(),
  companyId: id.nullable(),
  companyName: z.string().nullable(),
  actorName: z.string().nullable(),
  /** The values of its sentence. */
  details: z.record(z.string(), z.union([z.string(), z.number()])),
  isRead: z.boolean(),
  createdAt: instant,
});

/** What one person was told, newest first. [AG-15] */
export const notification = defineResource({
  name: 'notifications',
  row: row.meta({ id: 'Notification' }),
  item: row,
  create: z.never(),
  update: z.never(),
  filters: { kind: 'oneOf', isRead: 'is' },
  sort: ['createdAt'],
  defaultSort: '-createdAt',
  isSearchable: false,
  client: { row, item: row, filters: ['kind', 'isRead'], sort: ['createdAt'] },
});

export type NotificationRow = z.infer<typeof row>;

/** How many wait; past 99 it says 100. */
export const notificationCount = z.object({ unread: z.int() });
export type NotificationCount = z.infer<typeof notificationCount>;

/**
 * Marks as read what the list shows until an instant; or all that was told about one ticket, or about the sheet of one project, which is
 * looked at.
 */
export const readNotifications = z
  .strictObject({ until: instant, ticketId: reference('ticket'), projectId: reference('project') })
  .partial();
