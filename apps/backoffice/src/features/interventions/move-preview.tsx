import { ApiError } from '@guichet/api-client/api-error';
import type { CompanyMove, MoveWorkResult } from '@guichet/dto/contracts/not-accounted';
import { useProblemText } from '@guichet/ui-kit/feedback/use-problem-text.ts';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useText } from '../../texts/load-texts.ts';

/** What each pack holds before and after, company by company, and why one of them refuses. */
export function MovePreview({ result }: { result: MoveWorkResult }) {
  return (
    <div className="b-move" aria-live="polite">
      {result.companies.map((move) => (
        <section key={move.companyId}>
          <h3>{move.companyName}</h3>
          {move.problem ? <Refusal problem={move.problem} /> : <Packs move={move} />}
        </section>
      ))}
    </div>
  );
}

function Packs({ move }: { move: CompanyMove }) {
  const t = useText();
  const format = useFormat();
  return (
    <>
      {move.packs.length > 0 && (
        <table className="g-versions">
          <thead>
            <tr>
              <th scope="col">{t('notAccounted.pack')}</th>
              <th scope="col" className="g-cell-end">
                {t('notAccounted.leftBefore')}
              </th>
              <th scope="col" className="g-cell-end">
                {t('notAccounted.leftAfter')}
              </th>
            </tr>
          </thead>
          <tbody>
            {move.packs.map((pack) => (
              <tr key={pack.id}>
                <th scope="row">{pack.name}</th>
                <td className="g-cell-end">{format.hours(pack.leftBeforeMinutes - pack.overageBeforeMinutes)}</td>
                <td className="g-cell-end">{format.hours(pack.leftAfterMinutes - pack.overageAfterMinutes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {move.unaccountedAfterMinutes > 0 && (
        <p className="g-notice g-notice-warning">
          {t('notAccounted.stillNone', { time: format.hours(move.unaccountedAfterMinutes) })}
        </p>
      )}
    </>
  );
}

function Refusal({ problem: { code, params } }: { problem: NonNullable<CompanyMove['problem']> }) {
  const t = useText();
  const format = useFormat();
  const explain = useProblemText();
  const months = Array.isArray(params.months) ? params.months.map((month) => format.month(String(month))) : [];
  return (
    <p className="g-notice g-notice-danger">
      {code === 'month.closed' && months.length > 0
        ? t('notAccounted.monthsClosed', { months: format.list(months), count: months.length })
        : explain(new ApiError(409, code, { params }))}
    </p>
  );
}
