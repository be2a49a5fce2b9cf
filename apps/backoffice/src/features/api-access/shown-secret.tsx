import { showToast } from '@guichet/ui-kit/feedback/toast-store.ts';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import type { ReactNode } from 'react';
import { useText } from '../../texts/load-texts.ts';

interface Props {
  text: string;
  secret: string;
  onKept: () => void;
  /** How to use it. */
  children?: ReactNode;
}

/** A secret that nobody can read again: copied now, or made anew. */
export function ShownSecret({ text, secret, onKept, children }: Props) {
  const t = useText();
  const core = useCoreText();
  const copy = async () => {
    await navigator.clipboard.writeText(secret);
    showToast({ text: core('common.copied') });
  };
  return (
    <div className="g-form">
      <p className="g-notice g-notice-warning" role="alert">
        {text}
      </p>
      <div className="g-notice g-prose">
        <code>{secret}</code>
      </div>
      <div>
        <Button variant="primary" onClick={() => void copy()}>
          {core('actions.copy')}
        </Button>
      </div>
      {children}
      <div className="g-form-actions">
        <Button onClick={onKept}>{t('apiKeys.kept')}</Button>
      </div>
    </div>
  );
}
