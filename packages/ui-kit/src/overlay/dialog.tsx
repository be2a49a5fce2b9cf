import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useCoreText } from '../i18n/use-text.ts';
import { focusFirst } from './focus-first.ts';

interface Props {
  title: string;
  onClose: () => void;
  /** At the side of the page, which stays visible; or over its middle. */
  kind?: 'dialog' | 'drawer';
  children: ReactNode;
}

/** A part of the work that needs an answer. The browser traps the focus, closes on Escape and gives the focus back. */
export function Dialog({ title, onClose, kind = 'dialog', children }: Props) {
  const t = useCoreText();
  const titleId = useId();
  const element = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const dialog = element.current;
    if (!dialog) return;
    const opener = document.activeElement;
    if (!dialog.open) dialog.showModal();
    const leave = focusFirst(dialog);
    return () => {
      leave();
      dialog.close();
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);

  return (
    <dialog
      ref={element}
      className={kind === 'drawer' ? 'g-drawer' : 'g-dialog'}
      aria-labelledby={titleId}
      onCancel={(event) => {
        if (event.target !== element.current) return;
        event.preventDefault();
        onClose();
      }}
    >
      <div className="g-dialog-head">
        <h2 id={titleId} tabIndex={-1}>
          {title}
        </h2>
        <button type="button" className="g-icon-button" aria-label={t('actions.close')} onClick={onClose}>
          <X size={18} aria-hidden />
        </button>
      </div>
      <div className="g-dialog-body">{children}</div>
    </dialog>
  );
}

/** A dialog at the side: for creating and editing without leaving the list. */
export function Drawer(props: Omit<Props, 'kind'>) {
  return <Dialog {...props} kind="drawer" />;
}
