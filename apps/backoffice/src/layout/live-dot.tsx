import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { useLiveState } from '@guichet/ui-kit/live/use-live.tsx';

/** Whether the page hears of changes as they happen; its shape says it too. */
export function LiveDot() {
  const t = useCoreText();
  const state = useLiveState();
  const words = t(`live.${state}`);
  return (
    <output className={`b-live b-live-${state}`} title={words}>
      <span className="visually-hidden">{words}</span>
    </output>
  );
}
