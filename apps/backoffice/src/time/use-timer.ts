import { currentTimer, stoppedTimer, type Timer } from '@guichet/dto/contracts/timer';
import { useApi, useMe } from '@guichet/ui-kit/app/app-context.ts';
import { useCommand } from '@guichet/ui-kit/app/use-command.ts';
import { useRead } from '@guichet/ui-kit/app/use-read.ts';
import { keepStopped } from './stopped-timers.ts';

/** The person's one timer, the same on every page and device. What it counted waits to be booked, so that no time is lost. [AG-04] */
export function useTimer() {
  const api = useApi();
  const { id } = useMe();
  const { data } = useRead('/timer', currentTimer);
  const start = useCommand((on: { ticketId: string } | { companyId: string }) => api.command('/timer/start', on), {
    refresh: ['timer'],
  });
  const stop = useCommand(() => api.command('/timer/stop', undefined, { answer: stoppedTimer }), {
    refresh: ['timer'],
    onDone: (timer) => keepStopped(id, timer),
  });
  return { running: data?.timer ?? null, start, stop };
}

/** What a timer runs for, in a few words. */
export function timerSubject({ ticketReference, ticketTitle, companyName }: Timer): string {
  return ticketReference ? `${ticketReference} ${ticketTitle ?? ''}` : companyName;
}
