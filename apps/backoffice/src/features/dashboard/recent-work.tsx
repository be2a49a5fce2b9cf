import type { Dashboard } from '@guichet/dto/dashboard/dashboard';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { Section } from '@guichet/ui-kit/layout/section.tsx';
import { Link } from 'react-router';
import { useText } from '../../texts/load-texts.ts';

type Work = Dashboard['recentInterventions'][number];

/** What the team did last. */
export function RecentWork({ interventions }: { interventions: readonly Work[] }) {
  const t = useText();
  return (
    <Section title={t('dashboard.work.title')} actions={<Link to="/interventions">{t('dashboard.work.all')}</Link>}>
      {interventions.length === 0 ? (
        <p className="g-quiet">{t('dashboard.work.empty')}</p>
      ) : (
        <div className="g-table-frame">
          <table className="g-table" aria-label={t('dashboard.work.title')}>
            <thead>
              <tr>
                <th scope="col">{t('dashboard.work.day')}</th>
                <th scope="col" className="g-cell-main">
                  {t('dashboard.work.what')}
                </th>
                <th scope="col">{t('dashboard.work.company')}</th>
                <th scope="col" className="g-cell-end">
                  {t('dashboard.work.time')}
                </th>
              </tr>
            </thead>
            <tbody>
              {interventions.map((work) => (
                <WorkRow key={work.id} work={work} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}

function WorkRow({ work: { workedOn, ticketId, summary, companyName, userName, accountedMinutes } }: { work: Work }) {
  const t = useText();
  const format = useFormat();
  return (
    <tr>
      <td data-label={t('dashboard.work.day')}>{format.day(workedOn)}</td>
      <td className="g-cell-main" title={`${summary} (${userName})`}>
        {ticketId ? (
          <Link to={`/tickets/${ticketId}`} className="g-row-link">
            {summary}
          </Link>
        ) : (
          summary
        )}
      </td>
      <td data-label={t('dashboard.work.company')}>
        <span className="d-clip">{companyName}</span>
      </td>
      <td data-label={t('dashboard.work.time')} className="g-cell-end">
        {format.hours(accountedMinutes)}
      </td>
    </tr>
  );
}
