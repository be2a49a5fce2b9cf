import { useCoreText } from '../i18n/use-text.ts';
import { Button } from '../layout/button.tsx';

/** Says that what a form holds was typed earlier, and offers to let it go. */
export function DraftNotice({ onDiscard }: { onDiscard: () => void }) {
  const t = useCoreText();
  return (
    <output className="g-notice g-field-wide">
      {t('form.draftRestored')}
      <Button variant="link" onClick={onDiscard}>
        {t('form.draftDiscard')}
      </Button>
    </output>
  );
}
