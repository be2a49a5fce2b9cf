import type { RowOf } from '@guichet/dto/core/resource';
import {
  type blockedSender,
  type IncomingMailReason,
  type incomingMail,
  incomingMailReason,
} from '@guichet/dto/intake/incoming-mail';
import * as z from 'zod';
import type { Context } from '../../kernel/context.ts';
import type { Prisma } from '../../kernel/db/generated/client.ts';
import type { PlainItem } from '../../kernel/resource/crud-routes.ts';
import type { Store } from '../../kernel/resource/read-list.ts';

const person = { select: { firstName: true, lastName: true, companyId: true } } as const;
const select = {
  id: true,
  state: true,
  reason: true,
  fromName: true,
  fromAddress: true,
  subject: true,
  receivedAt: true,
  ticketId: true,
  ticket: { select: { reference: true } },
  senderId: true,
  sender: person,
  decidedAt: true,
  decidedBy: person,
} as const satisfies Prisma.IncomingMailSelect;

type Stored = Prisma.IncomingMailGetPayload<{ select: typeof select }>;

export const incomingMailStore: Store<Stored, RowOf<typeof incomingMail>> = { model: 'incomingMail', select, toRow };

/** One mail with its words. */
export async function readIncomingMail({ db }: Context, id: string): Promise<PlainItem<typeof incomingMail> | null> {
  const stored = await db.incomingMail.findFirst({
    where: { id },
    select: { ...select, body: true, quotation: true, files: true, sizeBytes: true },
  });
  if (!stored) return null;
  const { body, quotation, sizeBytes, sender } = stored;
  return {
    ...toRow(stored),
    body,
    quotation,
    sizeBytes,
    files: FILES.parse(stored.files),
    companyId: sender?.companyId ?? null,
  };
}

const FILES = z.array(z.object({ name: z.string(), sizeBytes: z.int(), problem: z.string().nullable() })).catch([]);

const blockedSelect = { id: true, address: true, createdAt: true, blockedBy: person } as const;
type StoredBlock = Prisma.BlockedSenderGetPayload<{ select: typeof blockedSelect }>;

export const blockedSenderStore: Store<StoredBlock, RowOf<typeof blockedSender>> = {
  model: 'blockedSender',
  select: blockedSelect,
  toRow: ({ blockedBy, createdAt, ...same }) => ({
    ...same,
    createdAt: createdAt.toISOString(),
    blockedByName: nameOf(blockedBy),
  }),
};

function toRow({
  ticket,
  sender,
  decidedBy,
  reason,
  receivedAt,
  decidedAt,
  ...same
}: Stored): RowOf<typeof incomingMail> {
  return {
    id: same.id,
    state: same.state,
    reason: knownReason(reason),
    fromName: same.fromName,
    fromAddress: same.fromAddress,
    subject: same.subject,
    receivedAt: receivedAt.toISOString(),
    ticketId: same.ticketId,
    ticketReference: ticket?.reference ?? null,
    senderId: same.senderId,
    senderName: nameOf(sender),
    decidedAt: decidedAt?.toISOString() ?? null,
    decidedByName: nameOf(decidedBy),
  };
}

const knownReason = (reason: string | null): IncomingMailReason | null =>
  incomingMailReason.safeParse(reason).data ?? null;

const nameOf = (one: { firstName: string; lastName: string } | null): string | null =>
  one && `${one.firstName} ${one.lastName}`;
