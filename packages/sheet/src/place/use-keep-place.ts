import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

interface Anchor {
  element: Element;
  top: number;
}

/** What marks the elements by which a reader's place is known. */
export const PLACE_MARK = 'data-place';

/**
 * Keeps what the reader looks at, or writes in, where it is on the screen while things come and go above it. [WS-06]
 * @param container holds elements marked with {@link PLACE_MARK}; the browser's own anchoring is off in it.
 */
export function useKeepPlace(container: RefObject<HTMLElement | null>): void {
  const anchor = useRef<Anchor | null>(null);

  useEffect(() => {
    const remember = () => {
      anchor.current = container.current && findAnchor(container.current);
    };
    remember();
    addEventListener('scroll', remember, { passive: true });
    addEventListener('resize', remember);
    document.addEventListener('focusin', remember);
    return () => {
      removeEventListener('scroll', remember);
      removeEventListener('resize', remember);
      document.removeEventListener('focusin', remember);
    };
  }, [container]);

  // After each change of what shows: the place is put back before it is painted.
  useLayoutEffect(() => {
    const place = anchor.current;
    if (place?.element.isConnected) {
      const moved = place.element.getBoundingClientRect().top - place.top;
      if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: 'instant' });
    }
    anchor.current = container.current && findAnchor(container.current);
  });
}

/** Where one writes, else the first marked element of the screen. */
function findAnchor(container: HTMLElement): Anchor | null {
  // At the head of the page nothing is above the reader that could push.
  if (scrollY === 0 && !isWriting(container)) return null;
  const written = isWriting(container) ? document.activeElement : null;
  const element = written ?? [...container.querySelectorAll(`[${PLACE_MARK}]`)].find(isOnScreen);
  return element ? { element, top: element.getBoundingClientRect().top } : null;
}

function isWriting(container: HTMLElement): boolean {
  const { activeElement } = document;
  return container.contains(activeElement) && activeElement?.matches('textarea, input, [contenteditable]') === true;
}

function isOnScreen(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}
