import type { TicketState } from '@guichet/dto/tickets/ticket-state';
import { daysBetween } from '@guichet/ui-kit/format/format.ts';

const NEAR_DAYS = 2;

/** Whether a deadline is past or near; one that was met, or has nothing left to wait for, is neither. */
export function deadlineTone(deadlineOn: string | null, state: TicketState, today: string): 'late' | 'near' | 'fine' {
  if (!deadlineOn || state === 'resolved' || state === 'closed') return 'fine';
  const days = daysBetween(today, deadlineOn);
  if (days < 0) return 'late';
  return days <= NEAR_DAYS ? 'near' : 'fine';
}
