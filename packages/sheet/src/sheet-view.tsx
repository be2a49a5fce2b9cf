import { type ProgressSheetRow, progressSheet, sheetVisit } from '@guichet/dto/progress/progress-sheet';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useRead } from '@guichet/ui-kit/app/use-read.ts';
import { ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { useTab } from '@guichet/ui-kit/layout/tabs.tsx';
import { useLiveState } from '@guichet/ui-kit/live/use-live.tsx';
import { usePresence } from '@guichet/ui-kit/live/use-presence.ts';
import { useReadNews } from '@guichet/ui-kit/notifications/use-read-news.ts';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { SHEET_TABS, SheetTabs } from './acceptance/sheet-tabs.tsx';
import { SheetFacts, SheetHead } from './head/sheet-head.tsx';
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
  /** What the interface shows of the worksite above its publications. */
  above?: ReactNode;
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

const ReservePanel = lazy(async () => ({
  default: (await import('./acceptance/reserves/reserve-panel.tsx')).ReservePanel,
}));
const AcceptancePanel = lazy(async () => ({
  default: (await import('./acceptance/report/acceptance-panel.tsx')).AcceptancePanel,
}));

type OpenedProps = Omit<Props, 'projectId'> & { sheet: ProgressSheetRow };

/** The head stays; what is below it is one of the parts of the worksite. */
function Opened(props: OpenedProps) {
  const { sheet, waiting } = props;
  const { projectId } = sheet;
  const tab = useTab(SHEET_TABS);
  return (
    <div className="s-sheet">
      <SheetHead sheet={sheet} />
      <SheetTabs projectId={projectId} current={tab} />
      <Suspense fallback={waiting}>
        {tab === 'reserves' && <ReservePanel projectId={projectId} waiting={waiting} />}
        {tab === 'acceptance' && <AcceptancePanel projectId={projectId} waiting={waiting} />}
      </Suspense>
      <Progress {...props} isShown={tab === 'progress'} />
    </div>
  );
}

/** What is published; it goes on being heard, and keeps what is being written, while another part shows. */
function Progress({ sheet, waiting, above, writing, isShown }: OpenedProps & { isShown: boolean }) {
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
  if (!isShown) return null;
  return (
    <>
      <SheetFacts sheet={sheet} />
      {above}
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
    </>
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
