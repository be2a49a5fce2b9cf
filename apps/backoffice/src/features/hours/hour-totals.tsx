import type { HourBalance } from '@guichet/dto/contracts/hours';
import { useCan } from '@guichet/ui-kit/app/app-context.ts';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { Link } from 'react-router';
import { useText } from '../../texts/load-texts.ts';

/** The figures of the balance in one line, what is left first. Their place is kept while they are read. */
export function HourTotals({ balance, companyId }: { balance: HourBalance | undefined; companyId: string }) {
  const t = useText();
  const format = useFormat();
  const canMove = useCan()('interventions.writeAny');
  const keys = ['left', 'bought', 'granted', 'used', 'lapsed', 'overage'] as const;
  const figure = (key: (typeof keys)[number]) => balance && format.hours(balance[`${key}Minutes`]);
  return (
    <section aria-label={t('hours.balance')}>
      <dl className="b-totals" aria-busy={!balance}>
        {keys.map((key) => (
          <div key={key} data-tone={key === 'overage' && balance && balance.overageMinutes > 0 ? 'over' : undefined}>
            <dt>{t(`hours.${key}`)}</dt>
            <dd>{figure(key) ?? '…'}</dd>
          </div>
        ))}
      </dl>
      {balance && balance.unaccountedMinutes > 0 && (
        <p className="g-notice g-notice-warning">
          {t('hours.unaccounted', { time: format.hours(balance.unaccountedMinutes) })}{' '}
          {canMove && (
            <Link to={`/interventions/not-accounted?companyId=${companyId}`}>{t('hours.unaccountedLink')}</Link>
          )}
        </p>
      )}
    </section>
  );
}
