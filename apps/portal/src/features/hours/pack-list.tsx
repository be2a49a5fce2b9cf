import type { PackBalance } from '@guichet/dto/contracts/hours';
import { daysBetween } from '@guichet/ui-kit/format/format.ts';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useState } from 'react';
import { Empty } from '../../parts/empty.tsx';
import { Meter } from '../../parts/meter.tsx';
import { useText } from '../../texts/use-text.ts';

const NEAR_DAYS = 30;
const isPast = ({ state, overageMinutes }: PackBalance) =>
  overageMinutes === 0 && ['expired', 'cancelled', 'empty'].includes(state);

/** Each pack with its bar; those that are over are put away. */
export function PackList({ packs }: { packs: readonly PackBalance[] }) {
  const t = useText();
  const [isAllShown, setIsAllShown] = useState(false);
  const past = packs.filter(isPast);
  const current = packs.filter((pack) => !isPast(pack));
  const shown = isAllShown || current.length === 0 ? [...current, ...past] : current;
  if (packs.length === 0) return <Empty title={t('hours.noPack')} text={t('hours.neverText')} />;
  return (
    <>
      <ul className="p-packs">
        {shown.map((pack) => (
          <PackRow key={pack.id} pack={pack} />
        ))}
      </ul>
      {shown.length < packs.length && (
        <button type="button" className="btn btn-link" onClick={() => setIsAllShown(true)}>
          {t('hours.pastPacks', { count: past.length })}
        </button>
      )}
    </>
  );
}

function PackRow({ pack }: { pack: PackBalance }) {
  const t = useText();
  const format = useFormat();
  const { name, minutes, leftMinutes, overageMinutes, usedMinutes } = pack;
  const isOver = overageMinutes > 0;
  const left = isOver
    ? t('hours.packOver', { time: format.hours(overageMinutes) })
    : t('hours.packLeft', { time: format.hours(leftMinutes) });
  const share = minutes > 0 ? leftMinutes / minutes : 0;
  return (
    <li className="p-pack" data-past={isPast(pack) || undefined}>
      <div className="p-pack-words">
        <strong>{name}</strong>
        <span className={isOver ? 'p-over' : undefined}>{left}</span>
      </div>
      <Meter share={isOver ? 1 : share} isOver={isOver} isLow={share <= 0.2} isFaded={isPast(pack)} />
      <div className="p-pack-words p-quiet">
        <span>
          {t(usedMinutes === 0 ? 'hours.packUntouched' : 'hours.packUsed', {
            used: format.hours(usedMinutes),
            total: format.hours(minutes),
          })}
        </span>
        <PackDeadline pack={pack} />
      </div>
    </li>
  );
}

/** Until when it can be used; insistent when that is near. */
function PackDeadline({ pack: { state, expiresOn, lapsedMinutes, leftMinutes } }: { pack: PackBalance }) {
  const t = useText();
  const format = useFormat();
  const day = format.day(expiresOn);
  if (state === 'pending') return <span>{t('hours.packPending')}</span>;
  if (state === 'cancelled') return <span>{t('hours.packCancelled')}</span>;
  if (state === 'expired') {
    const lapsed = lapsedMinutes > 0 && t('hours.packLapsed', { time: format.hours(lapsedMinutes), day });
    return <span>{lapsed || t('hours.packExpired', { day })}</span>;
  }
  const days = daysBetween(format.today(), expiresOn);
  if (leftMinutes > 0 && days <= NEAR_DAYS) {
    return <span className="p-soon">{t('hours.packSoon', { when: format.relativeDay(expiresOn) })}</span>;
  }
  return <span>{t('hours.packUntil', { day })}</span>;
}
