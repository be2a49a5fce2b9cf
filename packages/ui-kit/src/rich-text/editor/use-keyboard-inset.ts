import { type RefObject, useEffect } from 'react';

/**
 * Tells an element's styles, as `--keyboard`, how much of the page the keyboard of a phone covers: the page itself does not
 * get shorter.
 */
export function useKeyboardInset(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const viewport = globalThis.visualViewport;
    if (!viewport) return;
    const measure = () => {
      const covered = document.documentElement.clientHeight - viewport.height - viewport.offsetTop;
      // A page that somebody zooms into is not covered.
      const inset = viewport.scale > 1.05 ? 0 : Math.max(0, Math.round(covered));
      element.current?.style.setProperty('--keyboard', `${inset}px`);
    };
    measure();
    viewport.addEventListener('resize', measure);
    viewport.addEventListener('scroll', measure);
    return () => {
      viewport.removeEventListener('resize', measure);
      viewport.removeEventListener('scroll', measure);
    };
  }, [element]);
}
