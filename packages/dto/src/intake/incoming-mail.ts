import * as z from 'zod';
import { defineResource } from '../core/resource.ts';
import { id, instant, optionalLine, optionalParagraph, reference } from '../core/scalars.ts';

export const incomingMailState = z.enum(['waiting', 'accepted', 'refused', 'ignored']);

/** Why a mail waits or was ignored. */
export const incomingMailReason = z.enum([
  'unknown_sender',
  'unproven',
  'unproven_staff',
  'no_access',
  'disabled',
  'archived_company',
  'other_ticket',
  'no_ticket',
  'not_allowed',
  'too_often',
  'unreadable',
  'failed',
  'automatic',
  'own',
  'blocked',
  'bounce',
]);
export type IncomingMailReason = z.infer<typeof incomingMailReason>;

const file = z.object({ name: z.string(), sizeBytes: z.int(), problem: z.string().nullable() });

const row = z.object({
  id,
  state: incomingMailState,
  reason: incomingMailReason.nullable(),
  fromName: z.string(),
  fromAddress: z.string(),
  subject: z.string(),
  receivedAt: instant,
  /** The ticket that it speaks of, or became. */
  ticketId: id.nullable(),
  ticketReference: z.string().nullable(),
  /** Whose address it bears. */
  senderId: id.nullable(),
  senderName: z.string().nullable(),
  decidedAt: instant.nullable(),
  decidedByName: z.string().nullable(),
});

/** A mail that came in. Those that wait are decided upon by staff. [AG-17] */
export const incomingMail = defineResource({
  name: 'incoming-mails',
  row: row.meta({ id: 'IncomingMailRow' }),
  item: row
    .extend({
      /** Text only: nothing of it is drawn or fetched. */
      body: z.string(),
      quotation: z.string().nullable(),
      files: z.array(file),
      sizeBytes: z.int(),
      /** The company of the person whose address it bears. */
      companyId: id.nullable(),
    })
    .meta({ id: 'IncomingMail' }),
  create: z.never(),
  update: z.never(),
  filters: { state: 'oneOf', fromAddress: 'contains' },
  sort: ['receivedAt'],
  defaultSort: '-receivedAt',
  isSearchable: false,
  client: 'none',
});

/** Whose mail it is: a contact that is known, or one to be made of its address. It opens a ticket, or goes on one. */
export const acceptIncomingMail = z.strictObject({
  requesterId: reference('user').nullish(),
  companyId: reference('company').nullish(),
  /** A company to be made for the contact, instead of one that is known. */
  companyName: optionalLine(160),
  firstName: optionalLine(80),
  lastName: optionalLine(80),
  ticketId: reference('ticket').nullish(),
});

export const refuseIncomingMail = z.strictObject({
  /** What the sender is told; nothing is sent without it. */
  answer: optionalParagraph(5000),
  /** The next mails of this address are ignored. */
  isBlocked: z.boolean().default(false),
});

const blocked = z.object({ id, address: z.string(), createdAt: instant, blockedByName: z.string().nullable() });

/** Somebody whose mails are ignored. [AG-17] */
export const blockedSender = defineResource({
  name: 'blocked-senders',
  row: blocked.meta({ id: 'BlockedSender' }),
  item: blocked,
  create: z.never(),
  update: z.never(),
  filters: { address: 'contains' },
  sort: ['createdAt'],
  defaultSort: '-createdAt',
  isSearchable: false,
  client: 'none',
});
