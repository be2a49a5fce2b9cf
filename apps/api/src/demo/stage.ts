import type { InterventionKind } from '@guichet/dto/contracts/intervention';
import type { TicketState } from '@guichet/dto/tickets/ticket-state';
import type { AskedFile, TicketLog } from './ticket-log.ts';
import type { TicketPlan } from './ticket-plan.ts';
import { known, type StepName, type World } from './world.ts';

/** Work done, before it is known which packs pay for it. */
export interface DoneWork {
  client: string;
  ticket: { id: string; requesterId: string } | null;
  userId: string;
  kind: InterventionKind;
  summary: string;
  minutes: number;
  at: Date;
  day: string;
  isMaintenance: boolean;
}

export interface PlayedTicket {
  row: TicketLog['row'];
  files: AskedFile[];
  works: DoneWork[];
}

/** One thing that happens, so many working minutes after the one before. */
export interface Act {
  after: number;
  happen(at: Date): void;
}

/** A ticket being played. */
export interface Stage {
  world: World;
  plan: TicketPlan;
  log: TicketLog;
  works: DoneWork[];
}

/** Changes the state unless it is that already. */
export function moveTo(
  { log }: Stage,
  state: TicketState,
  { at, by, action = 'state_changed' }: { at: Date; by: string | null; action?: string },
): void {
  const { row } = log;
  if (row.state === state) return;
  const resolvedAt = state === 'resolved' ? at : state === 'closed' ? (row.resolvedAt ?? at) : null;
  const closedAt = state === 'closed' ? at : null;
  const request =
    row.closureRequestedAt && state === 'closed'
      ? { closureRequestedAt: null, closureRequestedById: null, closureComment: null }
      : {};
  log.change(action, { at, by, data: { state, resolvedAt, closedAt, ...request } });
}

/** Moves a development to a step, from any other unless one is named. */
export function stepTo({ world, plan, log }: Stage, step: StepName, from?: StepName): Act {
  const stepId = known(world.steps, step);
  return {
    after: world.random.between(2, 12),
    happen: (at) => {
      if (log.row.stepId === stepId || (from && log.row.stepId !== known(world.steps, from))) return;
      log.change('updated', { at, by: plan.assignee.id, data: { stepId } });
    },
  };
}
