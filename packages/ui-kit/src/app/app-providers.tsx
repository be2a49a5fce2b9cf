import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { I18nextProvider } from 'react-i18next';
import { ToastRegion } from '../feedback/toast-region.tsx';
import { FormatProvider } from '../format/use-format.tsx';
import { LiveProvider, type LiveRoots } from '../live/use-live.tsx';
import { AppContext, useApp, useSessionState } from './app-context.ts';
import type { App } from './start-app.ts';

interface Props {
  app: App;
  /** Which addresses a changed entity makes stale: `{ ticket: ['tickets', 'dashboard'] }`. */
  liveRoots: LiveRoots;
  children: ReactNode;
}

/** Everything that the pages of an app stand on. */
export function AppProviders({ app, liveRoots, children }: Props) {
  return (
    <AppContext value={app}>
      <I18nextProvider i18n={app.i18n}>
        <QueryClientProvider client={app.queries}>
          <FormatProvider>
            <LiveProvider roots={liveRoots}>
              <PersonWatch />
              {children}
              <ToastRegion />
            </LiveProvider>
          </FormatProvider>
        </QueryClientProvider>
      </I18nextProvider>
    </AppContext>
  );
}

/** Follows the person's language, and forgets what another person was shown. */
function PersonWatch() {
  const { queries, setLanguage } = useApp();
  const state = useSessionState();
  const user = state.status === 'signed-in' ? state.user : null;
  const lastUserId = useRef<string | null>(null);

  useEffect(() => {
    if (user?.language) void setLanguage(user.language);
  }, [user?.language, setLanguage]);

  useEffect(() => {
    if (!user) return;
    if (lastUserId.current && lastUserId.current !== user.id) queries.clear();
    lastUserId.current = user.id;
  }, [user, queries]);

  const isInterrupted = state.status === 'interrupted';
  useEffect(() => {
    // Whoever comes back missed what changed meanwhile.
    if (isInterrupted) return () => void queries.invalidateQueries();
    return undefined;
  }, [isInterrupted, queries]);

  return null;
}
