import { useResumedOutbox } from '@guichet/sheet/outbox/use-resumed-outbox.ts';
import { useCan, useMe } from '@guichet/ui-kit/app/app-context.ts';
import { SessionGate } from '@guichet/ui-kit/app/session-gate.tsx';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { PagePlace } from '@guichet/ui-kit/layout/page-place.tsx';
import { usePageFocus } from '@guichet/ui-kit/layout/use-page-focus.ts';
import { useEffect, useState } from 'react';
import { AppHeader } from './app-header.tsx';
import { PortalOnly } from './portal-only.tsx';
import { Sidebar } from './sidebar.tsx';

/** The frame of every page: sidebar, header, content; for the team only. `onIdle` runs once the first page has settled. */
export function Layout({ onIdle }: { onIdle: () => void }) {
  return (
    <SessionGate signInPath="/sign-in">
      <Frame onIdle={onIdle} />
    </SessionGate>
  );
}

function Frame({ onIdle }: { onIdle: () => void }) {
  const t = useCoreText();
  const can = useCan();
  const { kind } = useMe();
  const [isOpen, setIsOpen] = useSidebar();
  const main = usePageFocus();
  useResumedOutbox();
  useEffect(() => {
    const timer = setTimeout(onIdle, IDLE_MS);
    return () => clearTimeout(timer);
  }, [onIdle]);
  if (kind === 'client') return <PortalOnly />;
  return (
    <div className="app-wrapper">
      <a className="g-skip" href="#content">
        {t('common.skipToContent')}
      </a>
      <Sidebar can={can} isOpen={isOpen} onClose={() => setIsOpen(false)} />
      <AppHeader isSidebarOpen={isOpen} onToggleSidebar={() => setIsOpen(!isOpen)} />
      <main ref={main} className="app-main" id="content" tabIndex={-1}>
        <PagePlace />
      </main>
    </div>
  );
}

const IDLE_MS = 2500;
const WIDE = '(min-width: 992px)';

/** AdminLTE's own classes on the body: open beside the page on a wide screen, over it on a narrow one. */
function useSidebar(): [boolean, (isOpen: boolean) => void] {
  const [isOpen, setIsOpen] = useState(
    () => matchMedia(WIDE).matches && localStorage.getItem('guichet.sidebar') !== 'closed',
  );

  useEffect(() => {
    document.body.classList.add('fixed-header', 'sidebar-expand-lg', 'app-loaded');
    document.body.classList.toggle('sidebar-collapse', !isOpen);
    document.body.classList.toggle('sidebar-open', isOpen && !matchMedia(WIDE).matches);
    return () =>
      document.body.classList.remove('fixed-header', 'sidebar-expand-lg', 'sidebar-collapse', 'sidebar-open');
  }, [isOpen]);

  const change = (next: boolean) => {
    if (matchMedia(WIDE).matches) localStorage.setItem('guichet.sidebar', next ? 'open' : 'closed');
    setIsOpen(next);
  };
  return [isOpen, change];
}
