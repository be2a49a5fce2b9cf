import { hourBalance } from '@guichet/dto/contracts/hours';
import { useRead } from '@guichet/ui-kit/app/use-read.ts';
import { HoursBar } from '@guichet/ui-kit/feedback/hours-bar.tsx';
import { Skeleton } from '@guichet/ui-kit/feedback/skeleton.tsx';
import { ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useText } from '../texts/load-texts.ts';

/** What a company has left, pack by pack. [AG-06] */
export function CompanyHours({ companyId }: { companyId: string }) {
  const t = useText();
  const format = useFormat();
  const { data, error, retry } = useRead(`/companies/${companyId}/hours`, hourBalance);
  if (error) return <ErrorState problem={error} onRetry={retry} />;
  if (!data) return <Skeleton lines={4} />;
  const { boughtMinutes, grantedMinutes, lapsedMinutes, usedMinutes, leftMinutes, overageMinutes } = data;
  const packs = data.packs.filter(({ state }) => state === 'usable' || state === 'pending');
  if (boughtMinutes + grantedMinutes === 0) return <p className="g-quiet">{t('companies.noHours')}</p>;
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
