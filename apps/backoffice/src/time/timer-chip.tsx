import type { Timer } from '@guichet/dto/contracts/timer';
import { useMe } from '@guichet/ui-kit/app/app-context.ts';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { Clock, Play, Square } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useText } from '../texts/load-texts.ts';
import { forgetStopped, openStopped, type StoppedTimer, useStoppedTimers } from './stopped-timers.ts';
import { timerSubject, useTimer } from './use-timer.ts';

const BookTimeDrawer = lazy(async () => ({ default: (await import('./book-time-drawer.tsx')).BookTimeDrawer }));
const StartTimerDialog = lazy(async () => ({ default: (await import('./start-timer-dialog.tsx')).StartTimerDialog }));

/** The running timer, in sight on every page; stopping it opens the entry of the time, which waits here when it is put off. */
export function TimerChip() {
  const t = useText();
  const timer = useTimer();
  const { id } = useMe();
  const { waiting, opened } = useStoppedTimers(id);
  const next = waiting.find((stopped) => stopped !== opened);
  const [isChoosing, setIsChoosing] = useState(false);
  return (
    <>
      {next && <WaitingTime stopped={next} />}
      {timer.running ? (
        <RunningTimer running={timer.running} onStop={() => timer.stop.run()} />
      ) : (
        <button
          type="button"
          className="g-icon-button"
          aria-label={t('layout.timer.start')}
          title={t('layout.timer.start')}
          onClick={() => setIsChoosing(true)}
        >
          <Play size={18} aria-hidden />
        </button>
      )}
      <Suspense>
        {isChoosing && <StartTimerDialog onClose={() => setIsChoosing(false)} />}
        {opened && (
          <BookTimeDrawer
            key={opened.startedAt}
            stopped={opened}
            onClose={() => openStopped(null)}
            onEnd={() => forgetStopped(id, opened)}
          />
        )}
      </Suspense>
    </>
  );
}

/** Time that was stopped and put off: a click opens its entry. */
function WaitingTime({ stopped }: { stopped: StoppedTimer }) {
  const t = useText();
  const words = { subject: timerSubject(stopped), time: useFormat().hours(stopped.minutes) };
  return (
    <button
      type="button"
      className="b-chip b-chip-waiting"
      aria-label={t('layout.timer.waitingFor', words)}
      title={t('layout.timer.waitingFor', words)}
      onClick={() => openStopped(stopped)}
    >
      <Clock size={16} aria-hidden />
      <span>{words.time}</span>
      <span className="b-chip-subject">{t('layout.timer.waiting')}</span>
    </button>
  );
}

function RunningTimer({ running, onStop }: { running: Timer; onStop: () => void }) {
  const t = useText();
  const format = useFormat();
  const time = format.hours(useElapsedMinutes(running.startedAt));
  const subject = timerSubject(running);
  return (
    <fieldset className="b-chip" aria-label={t('layout.timer.runningFor', { subject, time })}>
      <span className="b-chip-subject">{subject}</span>
      <span>{time}</span>
      <button
        type="button"
        className="g-icon-button"
        aria-label={t('layout.timer.stop')}
        title={t('layout.timer.stop')}
        onClick={onStop}
      >
        <Square size={14} fill="currentColor" aria-hidden />
      </button>
    </fieldset>
  );
}

function useElapsedMinutes(startedAt: string): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 10_000);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.floor((now - Date.parse(startedAt)) / 60_000));
}
