import { useShortcuts } from '@guichet/ui-kit/shortcuts/use-shortcuts.ts';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '../../../texts/load-texts.ts';
import { neighboursOf } from '../list/neighbours.ts';
import { useReadAhead } from '../list/use-read-ahead.ts';

/** From ticket to ticket of the list one came from, by press or by j and k; back still leads to the list. [AG-22] */
export function ListSteps({ ticketId }: { ticketId: string }) {
  const t = useText();
  const navigate = useNavigate();
  const readAhead = useReadAhead();
  const neighbours = neighboursOf(ticketId);
  const nextId = neighbours?.nextId;
  // Where the last press leads, which may not show yet: two quick presses are two steps.
  const heading = useRef(ticketId);
  const go = (side: 'previousId' | 'nextId') => {
    const id = neighboursOf(heading.current)?.[side];
    if (!id) return;
    heading.current = id;
    void navigate(`/tickets/${id}`, { replace: true });
  };
  useShortcuts({ j: () => go('nextId'), k: () => go('previousId') });
  useEffect(() => {
    if (nextId) readAhead(nextId);
  }, [nextId, readAhead]);
  if (!neighbours) return null;
  const { previousId, position, count } = neighbours;
  return (
    <div className="t-steps">
      <span className="g-quiet">{t('tickets.page.position', { position, count })}</span>
      <button
        type="button"
        className="g-icon-button"
        aria-label={t('tickets.keys.k')}
        title={`${t('tickets.keys.k')} (k)`}
        disabled={!previousId}
        onClick={() => go('previousId')}
      >
        <ChevronUp size={18} aria-hidden />
      </button>
      <button
        type="button"
        className="g-icon-button"
        aria-label={t('tickets.keys.j')}
        title={`${t('tickets.keys.j')} (j)`}
        disabled={!nextId}
        onClick={() => go('nextId')}
      >
        <ChevronDown size={18} aria-hidden />
      </button>
    </div>
  );
}
