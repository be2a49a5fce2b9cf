import type { ReactNode } from 'react';
import { useCoreText } from '../i18n/use-text.ts';
import { Button } from '../layout/button.tsx';
import { Dialog } from './dialog.tsx';

interface Props {
  title: string;
  /** What will go, in words. */
  children: ReactNode;
  confirmLabel: string;
  onConfirm: () => void;
  onClose: () => void;
  isBusy?: boolean;
  isDanger?: boolean;
}

/** Asks before what can't be undone. */
export function ConfirmDialog({ title, children, confirmLabel, onConfirm, onClose, isBusy, isDanger = true }: Props) {
  const t = useCoreText();
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="g-dialog-text">{children}</div>
      <div className="g-form-actions">
        <Button data-first-focus onClick={onClose}>
          {t('actions.cancel')}
        </Button>
        <Button variant={isDanger ? 'danger' : 'primary'} onClick={onConfirm} isBusy={isBusy ?? false}>
          {confirmLabel}
        </Button>
      </div>
    </Dialog>
  );
}
