import { X } from 'lucide-react';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useCoreText } from '../i18n/use-text.ts';
import { currentToasts, hideToast, subscribeToasts, type Toast } from './toast-store.ts';
import { useProblemText } from './use-problem-text.ts';

/** Where notifications show, read aloud as they come. */
export function ToastRegion() {
  const t = useCoreText();
  const toasts = useSyncExternalStore(subscribeToasts, currentToasts);
  const region = useRef<HTMLElement>(null);

  useEffect(() => {
    const element = region.current;
    if (!element?.showPopover) return;
    // Shown anew each time, so that it lies above a dialog opened since.
    if (element.matches(':popover-open')) element.hidePopover();
    if (toasts.length > 0) element.showPopover();
  }, [toasts]);

  return (
    <section ref={region} className="g-toasts" popover="manual" aria-label={t('common.notifications')}>
      <div aria-live="polite">
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} />
        ))}
      </div>
    </section>
  );
}

function ToastCard({ toast }: { toast: Toast }) {
  const t = useCoreText();
  const problemText = useProblemText();
  const { id, text, problem, action } = toast;
  const act = () => {
    hideToast(id);
    action?.run();
  };
  return (
    <div className={problem ? 'g-toast g-toast-problem' : 'g-toast'}>
      <div className="g-toast-text">{problem ? problemText(problem) : text}</div>
      {action && (
        <button type="button" className="btn btn-sm btn-link" onClick={act}>
          {action.label}
        </button>
      )}
      <button type="button" className="g-icon-button" aria-label={t('common.dismiss')} onClick={() => hideToast(id)}>
        <X size={16} aria-hidden />
      </button>
    </div>
  );
}
