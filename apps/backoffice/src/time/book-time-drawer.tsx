import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { Drawer } from '@guichet/ui-kit/overlay/dialog.tsx';
import { useState } from 'react';
import { useText } from '../texts/load-texts.ts';
import { BookTimeForm } from './book-time-form.tsx';
import { type StoppedTimer, timerSubject } from './use-timer.ts';

/** Books what a timer counted. Closing keeps it for later; giving it up is said out loud. */
export function BookTimeDrawer({ stopped, onEnd }: { stopped: StoppedTimer; onEnd: () => void }) {
  const t = useText();
  const [isPutOff, setIsPutOff] = useState(false);
  const subject = timerSubject(stopped);
  if (isPutOff) return <Button onClick={() => setIsPutOff(false)}>{t('layout.timer.bookTitle')}</Button>;
  return (
    <Drawer title={t('layout.timer.bookTitle')} onClose={() => setIsPutOff(true)}>
      <div className="g-section-head">
        {subject}
        <Button variant="danger" onClick={onEnd}>
          {t('layout.timer.discard')}
        </Button>
      </div>
      <BookTimeForm
        companyId={stopped.companyId}
        ticketId={stopped.ticketId}
        minutes={stopped.minutes}
        draftName={`timer-${stopped.startedAt}`}
        onBooked={onEnd}
      />
    </Drawer>
  );
}
