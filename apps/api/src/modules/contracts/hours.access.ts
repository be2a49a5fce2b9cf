import { type Actor, type ClientActor, can } from '../../kernel/access/actor.ts';
import {
  type Access,
  defineAccess,
  type Scope,
  type ScopeValue,
  staffOnly,
  systemOnly,
} from '../../kernel/access/define-access.ts';

const ofOwnCompany = (actor: Actor): Scope => (actor.kind === 'staff' ? 'all' : { companyId: actor.companyId });

/** A contact who sees only their own tickets sees only the work done on those. [AG-14] */
function interventionScope(actor: Actor): Scope {
  if (actor.kind === 'staff') return 'all';
  return actor.ticketScope === 'company'
    ? { companyId: actor.companyId }
    : { companyId: actor.companyId, ticket: ownTickets(actor) };
}

/** A thread is seen by whoever sees the work that it is about. [AG-14, AG-16] */
function seenQuestions({ companyId, ...actor }: ClientActor): Readonly<Record<string, ScopeValue>> {
  if (actor.ticketScope === 'company') return { companyId };
  return { companyId, intervention: { companyId, ticket: { companyId, requesterId: actor.userId } } };
}

const ownTickets = (actor: ClientActor) => ({ companyId: actor.companyId, requesterId: actor.userId });

/** The work that somebody may change: all of it with a right of its own, else what they did themselves. [AG-04] */
export function writableWork(actor: Actor): Scope {
  if (actor.kind !== 'staff') return 'none';
  return can(actor, 'interventions.writeAny') ? 'all' : { userId: actor.userId };
}

/** Contracts, packs and the ledger belong to a company; timers and closed months are the staff's. */
export const hoursAccess: readonly Access[] = [
  defineAccess('Contract', { heardBy: 'contracts.read', scope: ofOwnCompany }),
  defineAccess('HourPack', { heardBy: 'hours.read', scope: ofOwnCompany }),
  defineAccess('HourAllocation', { heardBy: 'hours.read', scope: ofOwnCompany }),
  defineAccess('Intervention', { heardBy: 'interventions.read', scope: interventionScope }),
  defineAccess('HourQuestion', {
    heardBy: 'hours.read',
    scope: (actor) => (actor.kind === 'staff' ? 'all' : seenQuestions(actor)),
  }),
  defineAccess('HourQuestionMessage', {
    heardBy: 'hours.read',
    scope: (actor) => (actor.kind === 'staff' ? 'all' : { question: seenQuestions(actor) }),
  }),
  defineAccess('Timer', {
    heardBy: 'interventions.write',
    scope: (actor) => (actor.kind === 'staff' ? { userId: actor.userId } : 'none'),
    stamp: ({ userId }) => ({ userId }),
  }),
  ...staffOnly({ ClosedMonth: 'hours.read' }),
  ...systemOnly('HourWarning'),
];
