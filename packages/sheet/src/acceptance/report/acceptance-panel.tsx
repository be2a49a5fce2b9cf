import type { ReserveRow } from '@guichet/dto/acceptance/reserve';
import { useCan } from '@guichet/ui-kit/app/app-context.ts';
import { EmptyState, ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { type ReactNode, useState } from 'react';
import { useReserves } from '../reserves/use-reserves.ts';
import { useAcceptanceText } from '../texts/use-acceptance-text.ts';
import { ReportDrawer } from './report-drawer.tsx';
import { ReportPage } from './report-page.tsx';
import { useReports } from './use-reports.ts';
import '../acceptance.css';

/** The acceptance of a worksite: its report drawn up, signed by both, sealed. [WS-20] */
export function AcceptancePanel({ projectId, waiting }: { projectId: string; waiting: ReactNode }) {
  const t = useAcceptanceText();
  const mayWrite = useCan()('acceptance.write');
  const { data, error, retry } = useReports(projectId);
  const { data: reserves } = useReserves(projectId);
  const [isBeginning, setIsBeginning] = useState(false);
  if (error) return <ErrorState problem={error} onRetry={retry} />;
  if (!data) return waiting;
  const { rows, abilities } = data;
  const text = t(mayWrite ? 'report.emptyStaff' : 'report.emptyClient');
  return (
    <div className="s-acceptance">
      {abilities.create && (
        <div className="s-acts">
          <Button variant={rows.length === 0 ? 'primary' : 'secondary'} onClick={() => setIsBeginning(true)}>
            {t(rows.length === 0 ? 'report.begin' : 'report.beginAnother')}
          </Button>
        </div>
      )}
      {rows.length === 0 && <EmptyState title={t('report.emptyTitle')} text={text} />}
      {rows.map((row) => (
        <ReportPage key={row.id} report={row} />
      ))}
      {isBeginning && abilities.create && (
        <ReportDrawer
          projectId={projectId}
          likely={hasStanding(reserves?.rows) ? 'with_reserves' : 'without_reserves'}
          onClose={() => setIsBeginning(false)}
        />
      )}
    </div>
  );
}

const hasStanding = (rows: readonly ReserveRow[] = []): boolean => rows.some(({ state }) => state !== 'accepted');
