import { lazy, type ReactNode, Suspense } from 'react';
import { Navigate, useLocation } from 'react-router';
import { PageSkeleton } from '../feedback/skeleton.tsx';
import { useSessionState } from './app-context.ts';

const InterruptedDialog = lazy(async () => ({
  default: (await import('../account/interrupted-dialog.tsx')).InterruptedDialog,
}));

/**
 * Shows its children to someone who is signed in; sends others to `signInPath` and brings them back afterwards. [AG-30] Whoever was
 * at work when the session ended stays there, and signs in above the page.
 */
export function SessionGate({ signInPath, children }: { signInPath: string; children: ReactNode }) {
  const state = useSessionState();
  const { pathname, search } = useLocation();
  if (state.status === 'unknown') return <PageSkeleton />;
  if (state.status === 'signed-in' || state.status === 'interrupted') {
    return (
      <>
        {children}
        <Suspense>{state.status === 'interrupted' && <InterruptedDialog email={state.user.email} />}</Suspense>
      </>
    );
  }
  const next = pathname === '/' ? '' : `?${new URLSearchParams({ next: pathname + search })}`;
  return <Navigate to={signInPath + next} replace />;
}

/** Where to go after sign-in: a path of this app and nothing else. */
export function safeNext(next: string | null): string {
  return next?.startsWith('/') && !next.startsWith('//') && !next.includes('\\') ? next : '/';
}
