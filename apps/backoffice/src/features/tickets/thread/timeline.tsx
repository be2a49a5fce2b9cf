import type { TimelineEntry } from '@guichet/dto/tickets/timeline';
import { ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { useState } from 'react';
import { useText } from '../../../texts/load-texts.ts';
import { ChangeLine } from './change-line.tsx';
import { fold } from './fold.ts';
import { Message } from './message.tsx';
import { useTimeline } from './use-timeline.ts';
import { WorkLine } from './work-line.tsx';

const SHOWN_AT_FIRST = 10;

/** Messages, notes, work and changes in one order; the newest in sight, the oldest on demand. [AG-25, AG-26] */
export function Timeline({ ticketId }: { ticketId: string }) {
  const t = useText();
  const timeline = useTimeline(ticketId);
  const [isUnfolded, setIsUnfolded] = useState(false);
  if (timeline.error) return <ErrorState problem={timeline.error} onRetry={timeline.retry} />;
  const { foldedCount, visible } = fold(timeline.entries, isUnfolded ? Number.POSITIVE_INFINITY : SHOWN_AT_FIRST);
  return (
    <div className="t-thread">
      {foldedCount > 0 && (
        <Button className="t-older" onClick={() => setIsUnfolded(true)}>
          {t('tickets.thread.folded', { count: foldedCount })}
        </Button>
      )}
      {foldedCount === 0 && timeline.hasOlder && (
        <Button className="t-older" onClick={timeline.loadOlder} isBusy={timeline.isLoadingOlder}>
          {t('tickets.thread.older')}
        </Button>
      )}
      <div role="log" aria-label={t('tickets.thread.label')}>
        <ol className="t-entries">
          {visible.map((entry) => (
            <li key={entry.id}>
              <Entry entry={entry} />
            </li>
          ))}
        </ol>
      </div>
      {timeline.entries.every(({ type }) => type === 'change') && (
        <p className="g-quiet">{t('tickets.thread.empty')}</p>
      )}
    </div>
  );
}

function Entry({ entry }: { entry: TimelineEntry }) {
  if (entry.type === 'comment') return <Message comment={entry.comment} apiKeyName={entry.apiKeyName} />;
  return entry.type === 'intervention' ? <WorkLine entry={entry} /> : <ChangeLine entry={entry} />;
}
