import { type RefObject, useEffect, useState } from 'react';

/** How far below and above the screen something counts as near, so that it is there when it comes in sight. */
const MARGIN = '800px';

/** Whether an element is, or ever was, near what is seen: what is far need not be fetched yet. */
export function useNear(element: RefObject<Element | null>): boolean {
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    const { current } = element;
    if (!current || isNear) return;
    const observer = new IntersectionObserver(([seen]) => seen?.isIntersecting && setIsNear(true), {
      rootMargin: MARGIN,
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, [element, isNear]);
  return isNear;
}
