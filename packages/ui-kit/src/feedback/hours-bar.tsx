/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a progress element can't be drawn the same in every browser */
import { useFormat } from '../format/use-format.tsx';
import { useCoreText } from '../i18n/use-text.ts';

interface Props {
  usedMinutes: number;
  totalMinutes: number;
  leftMinutes: number;
  overageMinutes: number;
  /** Under this share of what was bought, the bar warns. */
  lowShare?: number;
}

/** Hours used against hours bought; what is left is always written too. */
export function HoursBar({ usedMinutes, totalMinutes, leftMinutes, overageMinutes, lowShare = 0.2 }: Props) {
  const t = useCoreText();
  const format = useFormat();
  const state =
    overageMinutes > 0 || totalMinutes === 0 ? 'over' : leftMinutes <= totalMinutes * lowShare ? 'low' : 'fine';
  const words =
    overageMinutes > 0
      ? t('hours.overage', { time: format.hours(overageMinutes) })
      : t('hours.left', { time: format.hours(leftMinutes) });
  const used = t('hours.of', { used: format.hours(usedMinutes), total: format.hours(totalMinutes) });
  return (
    <div className="g-hours">
      <div className="g-hours-words">
        <span className={`g-hours-${state}`}>{words}</span>
        <span className="g-quiet">{used}</span>
      </div>
      <Progress share={totalMinutes ? usedMinutes / totalMinutes : 1} label={words} tone={state} />
    </div>
  );
}

/** How far along, from 0 to 1. */
export function Progress({
  share,
  label,
  tone = 'fine',
}: {
  share: number;
  label: string;
  tone?: 'fine' | 'low' | 'over';
}) {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <div
      className="g-bar"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
    >
      <div className={`g-bar-fill g-bar-${tone}`} style={{ inlineSize: `${percent}%` }} />
    </div>
  );
}
