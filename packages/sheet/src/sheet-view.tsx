import { type ProgressSheetRow, progressSheet, sheetVisit } from '@guichet/dto/progress/progress-sheet';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useRead } from '@guichet/ui-kit/app/use-read.ts';
import { ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { useLiveState } from '@guichet/ui-kit/live/use-live.tsx';
import { usePresence } from '@guichet/ui-kit/live/use-presence.ts';
import { useReadNews } from '@guichet/ui-kit/notifications/use-read-news.ts';
import { type ReactNode, Suspense, useEffect, useState } from 'react';
import { SheetHead } from './head/sheet-head.tsx';
import { useSending } from './outbox/use-outbox.ts';
import { PresenceLine } from './presence/presence-line.tsx';
import { PrintButton } from './print/print-button.tsx';
import { PublicationList } from './publications/publication-list.tsx';
import type { Order } from './publications/publication-pages.ts';
import { usePublications } from './publications/use-publications.ts';
import type { WritingPlaces } from './publications/writing-places.ts';
import { useSheetText } from './texts/use-sheet-text.ts';
import './sheet.css';

interface Props {
  projectId: string;
  /** Shown while the sheet is read. */
  waiting: ReactNode;
  /** Where staff write; without it nobody does. */
  writing?: WritingPlaces;
}

/** A progress sheet, read and written by several people at the same time. [WS-05, WS-06] */
export function SheetView({ projectId, ...frame }: Props) {
  const { data: sheet, error, retry } = useRead(`/projects/${projectId}/progress-sheet`, progressSheet);
  const newSince = useVisit(projectId);
  useReadNews('projectId', projectId);
  if (error) return <ErrorState problem={error} onRetry={retry} />;
  if (!sheet) return frame.waiting;
  return <Opened key={projectId} sheet={newSince === undefined ? sheet : { ...sheet, newSince }} {...frame} />;
}

function Opened({ sheet, waiting, writing }: Omit<Props, 'projectId'> & { sheet: ProgressSheetRow }) {
  const { projectId, abilities } = sheet;
  const [order, setOrder] = useOrder();
  const [editedId, setEditedId] = useState<string | null>(null);
  const publications = usePublications(projectId, order);
  const presence = usePresence({ place: `project:${projectId}`, path: `/projects/${projectId}/presence` });
  const isLost = useLiveState() === 'waiting';
  useSending(({ publication, comment }) => {
    if (publication?.projectId === projectId) publications.pages.put(publication);
    if (comment?.projectId === projectId) publications.pages.putComment(comment);
  });
  return (
    <div className="s-sheet">
      <SheetHead sheet={sheet} />
      <div className="s-bar">
        <PresenceLine others={presence.others} isLost={isLost} />
        <OrderChoice order={order} onChange={setOrder} />
        <PrintButton sheet={sheet} order={order} />
      </div>
      {abilities.publish && writing && (
        <Suspense fallback={<div className="s-composer-place" />}>
          <writing.Composer projectId={projectId} onType={presence.onType} />
        </Suspense>
      )}
      <PublicationList
        sheet={sheet}
        publications={publications}
        waiting={waiting}
        onType={presence.onType}
        editing={{ Place: writing?.Rewriting, id: editedId, open: setEditedId, close: () => setEditedId(null) }}
      />
    </div>
  );
}

const ORDER_KEY = 'guichet.sheetOrder';

/** The reader's own order, remembered on the device. [WS-07] */
function useOrder(): [Order, (order: Order) => void] {
  const [order, setOrder] = useState<Order>(() => (localStorage.getItem(ORDER_KEY) === 'oldest' ? 'oldest' : 'newest'));
  const choose = (chosen: Order) => {
    localStorage.setItem(ORDER_KEY, chosen);
    setOrder(chosen);
  };
  return [order, choose];
}

function OrderChoice({ order, onChange }: { order: Order; onChange: (order: Order) => void }) {
  const t = useSheetText();
  return (
    <select
      className="form-select s-order"
      aria-label={t('order.label')}
      value={order}
      onChange={(event) => onChange(event.target.value === 'oldest' ? 'oldest' : 'newest')}
    >
      <option value="newest">{t('order.newest')}</option>
      <option value="oldest">{t('order.oldest')}</option>
    </select>
  );
}

/** Says that the reader was here, and learns since when they were not: asked once, so that the line stays while they read. */
function useVisit(projectId: string): string | null | undefined {
  const api = useApi();
  const [newSince, setNewSince] = useState<string | null>();
  useEffect(() => {
    const visiting = api.command(`/projects/${projectId}/visits`, undefined, { answer: sheetVisit });
    void visiting.then((visit) => setNewSince(visit.newSince)).catch(() => undefined);
  }, [api, projectId]);
  return newSince;
}
