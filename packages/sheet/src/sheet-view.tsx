import { type ProgressSheetRow, progressSheet, sheetVisit } from '@guichet/dto/progress/progress-sheet';
import type { PublicationRow } from '@guichet/dto/progress/publication';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useRead } from '@guichet/ui-kit/app/use-read.ts';
import { ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { useLiveState } from '@guichet/ui-kit/live/use-live.tsx';
import { type ReactNode, useEffect, useState } from 'react';
import { SheetHead } from './head/sheet-head.tsx';
import { PresenceLine } from './presence/presence-line.tsx';
import { useSheetPresence } from './presence/use-sheet-presence.ts';
import { PublicationList } from './publications/publication-list.tsx';
import type { Order } from './publications/publication-pages.ts';
import { type PagesKeeper, usePublications } from './publications/use-publications.ts';
import { useSheetText } from './texts/use-sheet-text.ts';
import './sheet.css';

/** What a frame puts above the publications: staff write there. */
export interface SheetTools {
  sheet: ProgressSheetRow;
  pages: PagesKeeper;
  /** What is being rewritten, or nothing. */
  edited: PublicationRow | null;
  onEdited: () => void;
  onType: () => void;
}

interface Props {
  projectId: string;
  /** Shown while the sheet is read. */
  waiting: ReactNode;
  /** The place where staff write; without it nobody edits. */
  renderTools?: (tools: SheetTools) => ReactNode;
}

/** A progress sheet, read and written by several people at the same time. [WS-05, WS-06] */
export function SheetView({ projectId, waiting, renderTools }: Props) {
  const { data: sheet, error, retry } = useRead(`/projects/${projectId}/progress-sheet`, progressSheet);
  const newSince = useVisit(projectId);
  if (error) return <ErrorState problem={error} onRetry={retry} />;
  if (!sheet) return waiting;
  return (
    <Opened
      key={projectId}
      sheet={newSince === undefined ? sheet : { ...sheet, newSince }}
      waiting={waiting}
      {...(renderTools && { renderTools })}
    />
  );
}

function Opened({ sheet, waiting, renderTools }: Omit<Props, 'projectId'> & { sheet: ProgressSheetRow }) {
  const [order, setOrder] = useState<Order>('newest');
  const [edited, setEdited] = useState<PublicationRow | null>(null);
  const publications = usePublications(sheet.projectId, order);
  const presence = useSheetPresence(sheet.projectId);
  const isLost = useLiveState() === 'waiting';
  const tools = {
    sheet,
    pages: publications.pages,
    edited,
    onEdited: () => setEdited(null),
    onType: presence.onType,
  };
  return (
    <div className="s-sheet">
      <SheetHead sheet={sheet} />
      <div className="s-bar">
        <PresenceLine others={presence.others} isLost={isLost} />
        <OrderChoice order={order} onChange={setOrder} />
      </div>
      {renderTools?.(tools)}
      <PublicationList
        sheet={sheet}
        publications={publications}
        waiting={waiting}
        onType={presence.onType}
        onEdit={renderTools && setEdited}
      />
    </div>
  );
}

/** The reader's own, remembered on the device. [WS-07] */
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
