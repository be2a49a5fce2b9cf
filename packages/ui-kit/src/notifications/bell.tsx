import { Bell as BellIcon } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useCoreText } from '../i18n/use-text.ts';
import { useUnread } from './use-unread.ts';

const Panel = lazy(async () => ({ default: (await import('./notification-panel.tsx')).NotificationPanel }));
/** Below this a page reads better than what hangs from a button. */
const NARROW = '(max-width: 640px)';

/** How much is unread, always in sight; what it is opens from here, on a phone as a page. */
export function Bell() {
  const t = useCoreText();
  const navigate = useNavigate();
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const unread = useUnread();
  const shown = unread > 99 ? '99+' : String(unread);
  const close = () => {
    setIsOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className="g-icon-button g-bell"
        aria-label={unread > 0 ? t('notifications.bell', { count: shown }) : t('common.notifications')}
        title={t('common.notifications')}
        aria-expanded={isOpen}
        onClick={() => (matchMedia(NARROW).matches ? void navigate('/notifications') : setIsOpen(!isOpen))}
      >
        <BellIcon size={18} aria-hidden />
        {unread > 0 && (
          <span className="g-bell-count" aria-hidden>
            {shown}
          </span>
        )}
      </button>
      <Suspense>{isOpen && <Panel anchor={button} onClose={close} />}</Suspense>
    </>
  );
}
