import type { Dashboard } from '@guichet/dto/dashboard/dashboard';
import { useCan } from '@guichet/ui-kit/app/app-context.ts';
import { addDays } from '@guichet/ui-kit/format/format.ts';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { Link } from 'react-router';
import { ACTIVE_STATES, CLOSURE_REQUESTS, TO_ANSWER, ticketsAddress, UNASSIGNED } from '../../parts/ticket-lists.ts';
import { useText } from '../../texts/load-texts.ts';

/** What waits, in few figures; each is the list that it counts. */
export function Figures({ figures }: { figures: Dashboard }) {
  const t = useText();
  const format = useFormat();
  const can = useCan();
  const today = format.today();
  const overdue = ticketsAddress({ state: ACTIVE_STATES, deadlineOn: { to: addDays(today, -1) } });
  return (
    <ul className="d-figures" aria-label={t('dashboard.figures.label')}>
      <Figure
        to={ticketsAddress(TO_ANSWER)}
        label={t('dashboard.figures.waitingForUs')}
        value={format.number(figures.waitingForUs)}
      />
      <Figure
        to={ticketsAddress(CLOSURE_REQUESTS)}
        label={t('dashboard.figures.closureRequests')}
        value={format.number(figures.closureRequests)}
      />
      <Figure
        to={ticketsAddress(UNASSIGNED)}
        label={t('dashboard.figures.unassigned')}
        value={format.number(figures.unassigned)}
      />
      <Figure
        to={overdue}
        label={t('dashboard.figures.overdue')}
        value={format.number(figures.overdue)}
        isAlarming={figures.overdue > 0}
      />
      {can('interventions.read') && (
        <Figure
          to="/interventions?questionState=open"
          label={t('dashboard.figures.openQuestions')}
          value={format.number(figures.openQuestions)}
        />
      )}
      {can('mails.read') && (
        <Figure
          to="/mails?state=queued%2Cfailed"
          label={t('dashboard.figures.queuedMails')}
          value={format.number(figures.queuedMails)}
          isAlarming={figures.queuedMails > 0}
        />
      )}
    </ul>
  );
}

interface FigureProps {
  to: string;
  label: string;
  value: string;
  isAlarming?: boolean;
}

function Figure({ to, label, value, isAlarming = false }: FigureProps) {
  return (
    <li>
      <Link to={to} className="d-figure">
        <span className={isAlarming ? 'd-figure-value g-danger' : 'd-figure-value'}>{value}</span>
        <span>{label}</span>
      </Link>
    </li>
  );
}
