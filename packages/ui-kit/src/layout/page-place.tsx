import { Suspense, useEffect, useEffectEvent } from 'react';
import { Outlet, useLocation, useNavigationType } from 'react-router';
import { CrashBoundary } from '../feedback/page-crash.tsx';
import { PageSkeleton } from '../feedback/skeleton.tsx';

/** Where pages show. The page before stays until the next is there; one that fails leaves the frame around it alone. */
export function PagePlace() {
  const { pathname } = useLocation();
  const type = useNavigationType();
  // A new page starts at its top; on the way back the browser finds its place again.
  const start = useEffectEvent(() => {
    if (type === 'PUSH') globalThis.scrollTo(0, 0);
  });
  useEffect(() => start(), [pathname]);
  return (
    <CrashBoundary place={pathname}>
      <Suspense fallback={<PageSkeleton />}>
        <Outlet />
      </Suspense>
    </CrashBoundary>
  );
}
