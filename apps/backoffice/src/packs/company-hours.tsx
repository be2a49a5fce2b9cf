import { hourBalance } from '@guichet/dto/contracts/hours';
import { useCan } from '@guichet/ui-kit/app/app-context.ts';
import { useRead } from '@guichet/ui-kit/app/use-read.ts';
import { HoursBar } from '@guichet/ui-kit/feedback/hours-bar.tsx';
import { Skeleton } from '@guichet/ui-kit/feedback/skeleton.tsx';
import { ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { ButtonLink } from '@guichet/ui-kit/layout/button.tsx';
import { useText } from '../texts/load-texts.ts';
import '../parts/parts.css';

/** What a company has left, pack by pack. [AG-06] */
export function CompanyHours({ companyId }: { companyId: string }) {
  const t = useText();
  const format = useFormat();
  const { data, error, retry } = useRead(`/companies/${companyId}/hours`, hourBalance);
  if (error) return <ErrorState problem={error} onRetry={retry} />;
  if (!data) return <Skeleton lines={4} />;
  const { boughtMinutes, grantedMinutes, lapsedMinutes, usedMinutes, leftMinutes, overageMinutes } = data;
  const packs = data.packs.filter(({ state }) => state === 'usable' || state === 'pending');
  if (boughtMinutes + grantedMinutes === 0) return <NoHours companyId={companyId} />;
  return (
    <>
      <HoursBar
        usedMinutes={usedMinutes}
        totalMinutes={boughtMinutes + grantedMinutes - lapsedMinutes}
        leftMinutes={leftMinutes}
        overageMinutes={overageMinutes}
      />
      <ul className="g-rows">
        {packs.map((pack) => (
          <li key={pack.id}>
            <div className="g-grow">
              <div>{pack.name}</div>
              <div className="g-quiet">{t('companies.expires', { when: format.relativeDay(pack.expiresOn) })}</div>
            </div>
            <span>{format.hours(pack.leftMinutes)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What a company without hours needs next, for whoever may give it. */
function NoHours({ companyId }: { companyId: string }) {
  const t = useText();
  const canSell = useCan()('contracts.write');
  return (
    <>
      <p className="g-quiet">{t('companies.noHours')}</p>
      {canSell && (
        <div className="b-choices">
          <ButtonLink to={`/companies/${companyId}/hours?new=1`}>{t('packs.sell')}</ButtonLink>
          <ButtonLink to={`/contracts?companyId=${companyId}&new=1`}>{t('contracts.create')}</ButtonLink>
        </div>
      )}
    </>
  );
}
