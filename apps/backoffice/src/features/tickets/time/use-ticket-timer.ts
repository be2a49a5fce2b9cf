import { showToast } from '@guichet/ui-kit/feedback/toast-store.ts';
import { useText } from '../../../texts/load-texts.ts';
import { timerSubject, useTimer } from '../../../time/use-timer.ts';

export type TicketTimer = ReturnType<typeof useTicketTimer>;

/** The person's one timer, seen from a ticket. What it counted is booked in the drawer that opens when it stops. */
export function useTicketTimer(ticketId: string) {
  const t = useText();
  const { running, start, stop } = useTimer();
  const isRunning = running?.ticketId === ticketId;
  const elsewhere = running && !isRunning ? running : null;
  return {
    isRunning,
    elsewhere,
    isBusy: start.isBusy || stop.isBusy,
    toggle() {
      if (elsewhere) showToast({ text: t('tickets.time.runningElsewhere', { subject: timerSubject(elsewhere) }) });
      else if (isRunning) stop.run();
      else start.run({ ticketId });
    },
  };
}
