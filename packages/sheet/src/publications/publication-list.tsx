import type { ProgressSheetRow } from '@guichet/dto/progress/progress-sheet';
import type { PublicationRow } from '@guichet/dto/progress/publication';
import { EmptyState, ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { type ReactNode, useRef } from 'react';
import { useOutbox } from '../outbox/use-outbox.ts';
import { useArrival } from '../place/use-arrival.ts';
import { useKeepPlace } from '../place/use-keep-place.ts';
import { useSheetText } from '../texts/use-sheet-text.ts';
import { PublicationCard } from './publication-card.tsx';
import { withoutLeaving } from './publication-pages.ts';
import type { usePublications } from './use-publications.ts';
import type { Editing } from './writing-places.ts';

interface Props {
  sheet: ProgressSheetRow;
  publications: ReturnType<typeof usePublications>;
  /** While it is read for the first time. */
  waiting: ReactNode;
  onType: () => void;
  editing: Editing;
}

/** The publications of a sheet, one well apart from the next. [WS-12] */
export function PublicationList({ sheet, publications, waiting, onType, editing }: Props) {
  const t = useSheetText();
  const list = useRef<HTMLDivElement>(null);
  useKeepPlace(list);
  useArrival(publications);
  const { view } = useOutbox();
  const { pages, error, isLoading } = publications;
  const rows = withoutLeaving(publications.rows, view.writings);
  if (error) return <ErrorState problem={error} onRetry={publications.retry} />;
  if (isLoading) return waiting;
  if (rows.length === 0) {
    const text = t(sheet.abilities.publish ? 'list.emptyStaff' : 'list.emptyClient');
    return <EmptyState title={t('list.emptyTitle')} text={text} />;
  }
  const isNew = (row: PublicationRow) =>
    sheet.newSince !== null && row.publishedAt !== null && row.publishedAt > sheet.newSince;
  return (
    <div className="s-list" ref={list}>
      <Arrived publications={publications} />
      {rows.map((row, index) => (
        <div key={row.id}>
          {isNew(row) && !isNew(rows[index - 1] ?? NOBODY) && <p className="s-since">{t('list.newSince')}</p>}
          <PublicationCard publication={row} pages={pages} isNew={isNew(row)} onType={onType} editing={editing} />
        </div>
      ))}
      {publications.hasMore && (
        <Button className="s-more" onClick={publications.loadMore} isBusy={publications.isLoadingMore}>
          {t('list.more')}
        </Button>
      )}
    </div>
  );
}

const NOBODY = { publishedAt: null } as PublicationRow;

/** What came while somebody reads is told, and shown when they ask: their place does not move. [WS-06] */
function Arrived({ publications: { arrived, rows } }: { publications: Props['publications'] }) {
  const t = useSheetText();
  const there = arrived.ids.filter((id) => rows.some((row) => row.id === id));
  const first = there.at(-1);
  const show = () => {
    document.getElementById(`publication-${first}`)?.scrollIntoView({ block: 'start', behavior: 'smooth' });
    arrived.clear();
  };
  return (
    <div className="s-arrived" aria-live="polite">
      {first && (
        <button type="button" className="btn btn-primary" onClick={show}>
          {t('list.arrived', { count: there.length })}
        </button>
      )}
    </div>
  );
}
