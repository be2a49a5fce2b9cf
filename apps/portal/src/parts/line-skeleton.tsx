import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';

/** The place of a list that is on its way, as high as its rows will be. */
export function LineSkeleton({ rows = 3 }: { rows?: number }) {
  const core = useCoreText();
  return (
    <output className="p-lines" aria-label={core('common.loading')}>
      {Array.from({ length: rows }, (_, index) => (
        <span key={index} className="p-line-skeleton" aria-hidden>
          <span />
          <span />
        </span>
      ))}
    </output>
  );
}
