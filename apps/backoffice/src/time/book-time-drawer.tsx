import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { Drawer } from '@guichet/ui-kit/overlay/dialog.tsx';
import { useText } from '../texts/load-texts.ts';
import { BookTimeForm } from './book-time-form.tsx';
import { type StoppedTimer, startDayOf } from './stopped-timers.ts';
import { timerSubject } from './use-timer.ts';

interface Props {
  stopped: StoppedTimer;
  /** Puts it off: it waits in the header. */
  onClose: () => void;
  /** Booked, or given up. */
  onEnd: () => void;
}

/** Books what a timer counted. Closing keeps it for later; giving it up is said out loud. */
export function BookTimeDrawer({ stopped, onClose, onEnd }: Props) {
  const t = useText();
  return (
    <Drawer title={t('layout.timer.bookTitle')} onClose={onClose}>
      <div className="g-section-head">
        {timerSubject(stopped)}
        <Button variant="danger" onClick={onEnd}>
          {t('layout.timer.discard')}
        </Button>
      </div>
      <BookTimeForm
        companyId={stopped.companyId}
        ticketId={stopped.ticketId}
        minutes={stopped.minutes}
        workedOn={startDayOf(stopped, useFormat().timeZone)}
        draftName={`timer-${stopped.startedAt}`}
        onBooked={onEnd}
      />
    </Drawer>
  );
}
