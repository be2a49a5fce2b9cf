import type { Dashboard } from '@guichet/dto/dashboard/dashboard';
import { HoursBar } from '@guichet/ui-kit/feedback/hours-bar.tsx';
import { daysBetween } from '@guichet/ui-kit/format/format.ts';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { Section } from '@guichet/ui-kit/layout/section.tsx';
import { Link } from 'react-router';
import { useText } from '../../texts/load-texts.ts';

const NEAR_DAYS = 30;

type Pack = Dashboard['packsToWatch'][number];

/** Packs nearly empty, past their end, or about to expire. */
export function PacksToWatch({ packs, count }: { packs: readonly Pack[]; count: number }) {
  const t = useText();
  return (
    <Section
      title={t('dashboard.packs.title')}
      actions={count > 0 && <Link to="/hours/packs">{t('dashboard.packs.all', { count })}</Link>}
    >
      {packs.length === 0 ? (
        <p className="g-quiet">{t('dashboard.packs.empty')}</p>
      ) : (
        <ul className="d-packs">
          {packs.map((pack) => (
            <PackLine key={pack.id} pack={pack} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function PackLine({ pack }: { pack: Pack }) {
  const t = useText();
  const format = useFormat();
  const { companyId, companyName, packName, minutes, leftMinutes, overageMinutes, expiresOn } = pack;
  const isNear = daysBetween(format.today(), expiresOn) <= NEAR_DAYS;
  const expiry = isNear
    ? t('dashboard.packs.expires', { when: format.relativeDay(expiresOn) })
    : t('dashboard.packs.until', { day: format.day(expiresOn) });
  return (
    <li>
      <div className="d-pack-head">
        <Link to={`/companies/${companyId}/hours`}>{companyName}</Link>
        <span className="g-quiet">
          {packName} · {expiry}
        </span>
      </div>
      <HoursBar
        usedMinutes={minutes - leftMinutes + overageMinutes}
        totalMinutes={minutes}
        leftMinutes={leftMinutes}
        overageMinutes={overageMinutes}
      />
    </li>
  );
}
