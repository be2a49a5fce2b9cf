import { useCan } from '@guichet/ui-kit/app/app-context.ts';
import { useBranding } from '@guichet/ui-kit/app/use-branding.ts';
import { Badge } from '@guichet/ui-kit/layout/badge.tsx';
import { ThemeToggle } from '@guichet/ui-kit/layout/theme-toggle.tsx';
import { Bell } from '@guichet/ui-kit/notifications/bell.tsx';
import { PanelLeft } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useText } from '../texts/load-texts.ts';
import { LiveDot } from './live-dot.tsx';
import { ProfileMenu } from './profile-menu.tsx';
import { QuickSearch } from './quick-search.tsx';

const TimerChip = lazy(async () => ({ default: (await import('../time/timer-chip.tsx')).TimerChip }));

interface Props {
  isSidebarOpen: boolean;
  onToggleSidebar: () => void;
}

export function AppHeader({ isSidebarOpen, onToggleSidebar }: Props) {
  const t = useText();
  const can = useCan();
  const { isDemo } = useBranding();
  return (
    <header className="app-header b-header">
      <button
        type="button"
        className="g-icon-button"
        aria-label={t('layout.menu')}
        aria-expanded={isSidebarOpen}
        onClick={onToggleSidebar}
      >
        <PanelLeft size={18} aria-hidden />
      </button>
      <QuickSearch />
      <div className="b-header-end">
        {isDemo && (
          <span className="b-demo">
            <Badge tone="warning">{t('layout.isDemo')}</Badge>
          </span>
        )}
        <Suspense fallback={<span className="g-icon-button" />}>{can('interventions.write') && <TimerChip />}</Suspense>
        <LiveDot />
        <Bell />
        <ThemeToggle />
        <ProfileMenu />
      </div>
    </header>
  );
}
