import { type WebhookEvent, webhookEvents } from '@guichet/dto/webhooks/webhook';
import { can, type StaffActor } from '../../kernel/access/actor.ts';
import { publicUrl } from '../../kernel/base-url.ts';
import type { Kernel } from '../../kernel/context.ts';
import { toDay } from '../../kernel/days.ts';
import type { ScopedDb } from '../../kernel/db/scoped-db.ts';

interface Asked {
  event: string;
  entityId: string;
  createdAt: Date;
}

/** Whose eyes it is read with. */
interface Reader {
  actor: StaffActor;
  db: ScopedDb;
}

/**
 * The body of a message, in the form of Standard Webhooks: `type`, `timestamp`, and as `data` the row as the webhook's creator may
 * read it now.
 * @returns `undefined` when they may not, or no longer: nothing is told then.
 */
export async function composePayload(kernel: Kernel, reader: Reader, asked: Asked): Promise<string | undefined> {
  const { event, entityId, createdAt } = asked;
  const data = event === 'ping' ? { webhookId: entityId } : await readData(kernel, reader, asked);
  return data && JSON.stringify({ type: event, timestamp: createdAt.toISOString(), data });
}

async function readData(kernel: Kernel, { actor, db }: Reader, asked: Asked): Promise<object | undefined> {
  const event = asked.event as WebhookEvent;
  if (!can(actor, webhookEvents[event])) return undefined;
  const found = await READERS[event](db, asked.entityId);
  return found ? { ...found.data, url: publicUrl(kernel, found.page) } : undefined;
}

type ReadRow = (db: ScopedDb, id: string) => Promise<{ data: object; page: string } | null>;

const ticketSelect = {
  id: true,
  reference: true,
  title: true,
  state: true,
  priority: true,
  companyId: true,
  requesterId: true,
  assigneeId: true,
  openedAt: true,
  closedAt: true,
} as const;

const commentSelect = {
  id: true,
  body: true,
  authorId: true,
  createdAt: true,
  ticket: { select: ticketSelect },
} as const;

const interventionSelect = {
  id: true,
  companyId: true,
  ticketId: true,
  userId: true,
  kind: true,
  summary: true,
  workedOn: true,
  minutes: true,
  accountedMinutes: true,
  isOffered: true,
} as const;

const packSelect = {
  id: true,
  companyId: true,
  name: true,
  minutes: true,
  usedMinutes: true,
  expiresOn: true,
} as const;

const projectSelect = { id: true, reference: true, title: true, kind: true, companyId: true } as const;

const publicationSelect = {
  id: true,
  plainText: true,
  authorId: true,
  publishedAt: true,
  marksFinished: true,
  cancelledAt: true,
  project: { select: projectSelect },
} as const;

const publicationCommentSelect = {
  id: true,
  publicationId: true,
  parentId: true,
  body: true,
  authorId: true,
  createdAt: true,
  project: { select: projectSelect },
} as const;

const readTicket: ReadRow = async (db, id) => {
  const data = await db.ticket.findFirst({ where: { id }, select: ticketSelect });
  return data && { data, page: `/admin/tickets/${id}` };
};

/** Internal notes are never told, whatever became of the message since. */
const readComment: ReadRow = async (db, id) => {
  const data = await db.comment.findFirst({ where: { id, isInternal: false }, select: commentSelect });
  return data && { data, page: `/admin/tickets/${data.ticket.id}` };
};

const readIntervention: ReadRow = async (db, id) => {
  const found = await db.intervention.findFirst({ where: { id, deletedAt: null }, select: interventionSelect });
  return (
    found && { data: { ...found, workedOn: toDay(found.workedOn) }, page: `/admin/companies/${found.companyId}/hours` }
  );
};

const readCompany: ReadRow = async (db, id) => {
  const data = await db.company.findFirst({ where: { id }, select: { id: true, name: true, createdAt: true } });
  return data && { data, page: `/admin/companies/${id}` };
};

const readProject: ReadRow = async (db, id) => {
  const data = await db.project.findFirst({ where: { id }, select: projectSelect });
  return data && { data, page: `/admin/projects/${id}` };
};

/** What was deleted since is not told. */
const readPublication: ReadRow = async (db, id) => {
  const data = await db.publication.findFirst({ where: { id, state: 'published' }, select: publicationSelect });
  return data && { data, page: `/admin/projects/${data.project.id}` };
};

const readPublicationComment: ReadRow = async (db, id) => {
  const data = await db.publicationComment.findFirst({ where: { id }, select: publicationCommentSelect });
  return data && { data, page: `/admin/projects/${data.project.id}` };
};

const readPack: ReadRow = async (db, id) => {
  const found = await db.hourPack.findFirst({ where: { id }, select: packSelect });
  if (!found) return null;
  const leftMinutes = found.minutes - found.usedMinutes;
  const data = { ...found, leftMinutes, expiresOn: toDay(found.expiresOn) };
  return { data, page: `/admin/companies/${found.companyId}/hours` };
};

const READERS: Readonly<Record<WebhookEvent, ReadRow>> = {
  'ticket.created': readTicket,
  'ticket.state_changed': readTicket,
  'ticket.closed': readTicket,
  'ticket.assigned': readTicket,
  'ticket.commented': readComment,
  'intervention.booked': readIntervention,
  'company.created': readCompany,
  'project.created': readProject,
  'project.finished': readProject,
  'publication.published': readPublication,
  'publication.commented': readPublicationComment,
  'hours.low': readPack,
};
