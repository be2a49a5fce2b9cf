import { useResumedOutbox } from '@guichet/sheet/outbox/use-resumed-outbox.ts';
import { useMe } from '@guichet/ui-kit/app/app-context.ts';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { PagePlace } from '@guichet/ui-kit/layout/page-place.tsx';
import { usePageFocus } from '@guichet/ui-kit/layout/use-page-focus.ts';
import { Bell } from '@guichet/ui-kit/notifications/bell.tsx';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { Brand } from './brand.tsx';
import { LiveMark, OfflineBanner } from './connection.tsx';
import { Navigation, ProfileMark } from './navigation.tsx';
import { QuickSearch } from './quick-search.tsx';

/** The frame of every page: the business's mark, five places, and the page. */
export function PortalLayout({ onIdle }: { onIdle: () => void }) {
  const core = useCoreText();
  const { companyName } = useMe();
  const main = usePageFocus();
  useResumedOutbox();
  useEffect(() => {
    const timer = setTimeout(onIdle, 1500);
    return () => clearTimeout(timer);
  }, [onIdle]);

  return (
    <div className="p-shell">
      <a className="p-skip" href="#content">
        {core('common.skipToContent')}
      </a>
      <header className="p-top">
        <div className="p-top-inner">
          <Link to="/" className="p-brand">
            <Brand />
          </Link>
          <Navigation />
          <div className="p-tools">
            <QuickSearch />
            <ProfileMark />
            <Bell />
          </div>
        </div>
        <OfflineBanner />
      </header>
      <main ref={main} id="content" className="p-main" tabIndex={-1}>
        <PagePlace />
      </main>
      <footer className="p-foot">
        <span>{companyName}</span>
        <LiveMark />
      </footer>
    </div>
  );
}
