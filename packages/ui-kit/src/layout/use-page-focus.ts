import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/** Moves the focus to a page that was opened, so that it is read from its beginning; not on the first one. */
export function usePageFocus() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const lastPath = useRef(pathname);
  useEffect(() => {
    if (lastPath.current === pathname) return;
    lastPath.current = pathname;
    // A page may have put the focus where people type.
    if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}
