import { Skeleton } from '@guichet/ui-kit/feedback/skeleton.tsx';
import { ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { Link } from 'react-router';
import { Block } from '../../layout/block.tsx';
import { useHourBalance } from '../../parts/company-hours.ts';
import { HoursFigure } from '../../parts/hours-figure.tsx';
import { useText } from '../../texts/use-text.ts';

/** What is left, and until when. */
export function HoursLeft() {
  const t = useText();
  const { data, isLoading, error, retry } = useHourBalance();
  if (!data && !isLoading && !error) return null;
  return (
    <Block title={t('home.left')} className="p-panel p-home-hours">
      {error && <ErrorState problem={error} onRetry={retry} />}
      {isLoading && <Skeleton lines={4} />}
      {data && <HoursFigure balance={data} />}
      <Link to="/hours">{t('home.hoursLink')}</Link>
    </Block>
  );
}
