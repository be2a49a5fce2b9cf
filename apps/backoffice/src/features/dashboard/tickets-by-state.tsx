import type { Dashboard } from '@guichet/dto/dashboard/dashboard';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { Section } from '@guichet/ui-kit/layout/section.tsx';
import { Link } from 'react-router';
import { ticketsAddress } from '../../parts/ticket-lists.ts';
import { useText } from '../../texts/load-texts.ts';
import { type MatrixRow, PRIORITIES, ticketMatrix } from './ticket-matrix.ts';

/** Tickets that are not closed, by state and priority. */
export function TicketsByState({ cells }: { cells: Dashboard['openTickets'] }) {
  const t = useText();
  const { rows, totals, total } = ticketMatrix(cells);
  const states = rows.map(({ state }) => state);
  const title = t('dashboard.matrix.title');
  if (total === 0)
    return (
      <Section title={title}>
        <p className="g-quiet">{t('dashboard.matrix.empty')}</p>
      </Section>
    );
  return (
    <Section title={title}>
      <div className="g-table-frame">
        <table className="d-matrix" aria-label={t('dashboard.matrix.label')}>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{t('dashboard.matrix.state')}</span>
              </th>
              {PRIORITIES.map((priority) => (
                <th key={priority} scope="col">
                  {t(`enumerations.ticketPriority.${priority}`)}
                </th>
              ))}
              <th scope="col">{t('dashboard.matrix.total')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <StateRow key={row.state} row={row} />
            ))}
            <tr className="d-matrix-total">
              <th scope="row">{t('dashboard.matrix.total')}</th>
              {PRIORITIES.map((priority, index) => (
                <Count
                  key={priority}
                  count={totals[index] ?? 0}
                  to={ticketsAddress({ state: states, priority: [priority] })}
                />
              ))}
              <Count count={total} to={ticketsAddress({ state: states })} />
            </tr>
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function StateRow({ row: { state, cells, total } }: { row: MatrixRow }) {
  const t = useText();
  const words = t(`enumerations.ticketState.${state}`);
  return (
    <tr>
      <th scope="row">{words}</th>
      {cells.map(({ priority, count }) => (
        <Count
          key={priority}
          count={count}
          to={ticketsAddress({ state: [state], priority: [priority] })}
          label={t('dashboard.matrix.cell', {
            count,
            state: words,
            priority: t(`enumerations.ticketPriority.${priority}`),
          })}
        />
      ))}
      <Count count={total} to={ticketsAddress({ state: [state] })} />
    </tr>
  );
}

/** A figure that opens its list; nothing opens nothing. */
function Count({ count, to, label }: { count: number; to: string; label?: string }) {
  const format = useFormat();
  return (
    <td>
      {count === 0 ? (
        <span className="d-zero">0</span>
      ) : (
        <Link to={to} aria-label={label}>
          {format.number(count)}
        </Link>
      )}
    </td>
  );
}
