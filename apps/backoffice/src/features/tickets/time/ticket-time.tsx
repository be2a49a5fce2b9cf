import { useCan } from '@guichet/ui-kit/app/app-context.ts';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { Section } from '@guichet/ui-kit/layout/section.tsx';
import { Play, Square } from 'lucide-react';
import { useText } from '../../../texts/load-texts.ts';
import { timerSubject } from '../../../time/use-timer.ts';
import type { TicketItem } from '../parts/ticket-types.ts';
import { TicketTimeForm } from './ticket-time-form.tsx';
import type { TicketTimer } from './use-ticket-timer.ts';

/** Time on the ticket, next to the reply: by the timer, or typed. [AG-04] */
export function TicketTime({ ticket, timer }: { ticket: TicketItem; timer: TicketTimer }) {
  const t = useText();
  const format = useFormat();
  const canWrite = useCan()('interventions.write');
  const { minutes, accountedMinutes } = ticket;
  const booked = t('tickets.time.sofar', {
    real: format.hours(minutes ?? accountedMinutes),
    accounted: format.hours(accountedMinutes),
  });
  return (
    <Section title={t('tickets.time.label')} actions={canWrite && <TimerButton timer={timer} />}>
      <p className="g-quiet">{booked}</p>
      {canWrite && <TicketTimeForm ticket={ticket} />}
    </Section>
  );
}

function TimerButton({ timer }: { timer: TicketTimer }) {
  const t = useText();
  if (timer.elsewhere)
    return (
      <span className="g-quiet">{t('tickets.time.runningElsewhere', { subject: timerSubject(timer.elsewhere) })}</span>
    );
  const Icon = timer.isRunning ? Square : Play;
  return (
    <Button onClick={timer.toggle} isBusy={timer.isBusy} aria-keyshortcuts="t">
      <Icon size={14} fill="currentColor" aria-hidden />
      {t(timer.isRunning ? 'tickets.time.stop' : 'tickets.time.start')}
    </Button>
  );
}
