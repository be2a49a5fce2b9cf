import './dashboard.css';
import type { ApiError } from '@guichet/api-client/api-error';
import { dashboard } from '@guichet/dto/dashboard/dashboard';
import { useCan } from '@guichet/ui-kit/app/app-context.ts';
import { useRead } from '@guichet/ui-kit/app/use-read.ts';
import { ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { useFieldErrorText } from '@guichet/ui-kit/feedback/use-field-error.ts';
import { PageHeader } from '@guichet/ui-kit/layout/page-header.tsx';
import { Section } from '@guichet/ui-kit/layout/section.tsx';
import { PeriodPicker } from '@guichet/ui-kit/period/period-picker.tsx';
import { usePeriod } from '@guichet/ui-kit/period/use-period.ts';
import { HomePage } from '../../layout/home-page.tsx';
import { useText } from '../../texts/load-texts.ts';
import { DashboardSkeleton } from './dashboard-skeleton.tsx';
import { Figures } from './figures.tsx';
import { FirstStepsPanel } from './first-steps-panel.tsx';
import { PacksToWatch } from './packs-to-watch.tsx';
import { PeriodFigures } from './period-figures.tsx';
import { RecentWork } from './recent-work.tsx';
import { TicketsByState } from './tickets-by-state.tsx';

/** The day at a glance: each figure leads to what it counts. [AG-24] */
export function DashboardPage() {
  return useCan()('dashboard.read') ? <Dashboard /> : <HomePage />;
}

function Dashboard() {
  const t = useText();
  const period = usePeriod('thisMonth');
  const { from, to } = period.period;
  const { data, error, retry } = useRead(`/dashboard?from=${from}&to=${to}`, dashboard);
  return (
    <div className="g-page">
      <PageHeader title={t('dashboard.title')} />
      {error && <NoFigures problem={error} onRetry={retry} period={period} />}
      {!data && !error && <DashboardSkeleton />}
      {data && (
        <>
          <FirstStepsPanel hasWork={data.recentInterventions.length > 0} />
          <Figures figures={data} />
          <div className="d-columns">
            <div className="d-column">
              <PeriodFigures figures={data} period={period} />
              <TicketsByState cells={data.openTickets} />
              <RecentWork interventions={data.recentInterventions} />
            </div>
            <PacksToWatch packs={data.packsToWatch} count={data.packsToWatchCount} />
          </div>
        </>
      )}
    </div>
  );
}

interface NoFiguresProps {
  problem: ApiError;
  onRetry: () => void;
  period: ReturnType<typeof usePeriod>;
}

/** Why there are no figures; where it is for their period, another one is chosen here. */
function NoFigures({ problem, onRetry, period }: NoFiguresProps) {
  const t = useText();
  const fieldText = useFieldErrorText();
  const { from, to = from } = problem.fields;
  return (
    <Section title={t('dashboard.period.title')} actions={<PeriodPicker {...period} />}>
      {to ? (
        <p className="g-field-error" role="alert">
          {fieldText({ type: to })}
        </p>
      ) : (
        <ErrorState problem={problem} onRetry={onRetry} />
      )}
    </Section>
  );
}
