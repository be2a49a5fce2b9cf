import type { HourBalance } from '@guichet/dto/contracts/hours';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useText } from '../texts/use-text.ts';
import { usablePacks } from './company-hours.ts';
import { useHoursWords } from './hours-words.ts';
import { Meter } from './meter.tsx';

/** What matters most, large: the hours that are left and until when. */
export function HoursFigure({ balance }: { balance: HourBalance }) {
  const t = useText();
  const format = useFormat();
  const words = useHoursWords(balance);
  const total = usablePacks(balance).reduce((sum, { minutes }) => sum + minutes, 0);
  const hasBoth = balance.overageMinutes > 0 && balance.leftMinutes > 0;
  return (
    <div className="p-figure" data-tone={words.tone}>
      {balance.packs.length > 0 && (
        <p className="p-figure-words">
          <strong>{words.figure}</strong> <span>{words.label}</span>
        </p>
      )}
      {total > 0 && <Meter share={balance.leftMinutes / total} isLow={balance.leftMinutes <= total * 0.2} />}
      <p className="p-figure-note">{words.sentence}</p>
      {hasBoth && <p className="p-warn">{t('hours.alsoOver', { time: format.hours(balance.overageMinutes) })}</p>}
    </div>
  );
}
