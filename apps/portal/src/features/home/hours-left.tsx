import { ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { Link } from 'react-router';
import { Block } from '../../layout/block.tsx';
import { useHourBalance } from '../../parts/company-hours.ts';
import { HoursFigure } from '../../parts/hours-figure.tsx';
import { useText } from '../../texts/use-text.ts';

/**
 * What is left, and until when; nothing where there are no hours and the reader comes for something else (`isOwed` is false). Below the rest on a phone, it waits for it: nothing jumps.
 */
export function HoursLeft({ isHeld, isOwed }: { isHeld: boolean; isOwed: boolean }) {
  const t = useText();
  const { data, isLoading, error, retry } = useHourBalance();
  if (isHeld || isLoading || (!data && !error)) return null;
  if (data?.packs.length === 0 && !isOwed) return null;
  return (
    <Block title={t('home.left')} className="p-panel p-home-hours">
      {error && <ErrorState problem={error} onRetry={retry} />}
      {data && <HoursFigure balance={data} />}
      <Link to="/hours">{t('home.hoursLink')}</Link>
    </Block>
  );
}
