import { useCoreText } from '../i18n/use-text.ts';

/** The place of text that is on its way. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  const t = useCoreText();
  return (
    <output aria-label={t('common.loading')} className="g-skeleton-block">
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className="g-skeleton" />
      ))}
    </output>
  );
}

/** The place of a whole page. */
export function PageSkeleton() {
  return (
    <div className="g-page">
      <Skeleton lines={6} />
    </div>
  );
}
