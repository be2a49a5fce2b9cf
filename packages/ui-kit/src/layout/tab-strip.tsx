import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';

interface Props {
  label: string;
  /** Brought into sight when it changes. */
  current: string | undefined;
  /** Links; the one that shows has `aria-current`. */
  children: ReactNode;
}

/** Tabs on one line. Where they don't all fit, the edge fades and an arrow brings the next; keys and fingers need no arrow. */
export function TabStrip({ label, current, children }: Props) {
  const nav = useRef<HTMLElement>(null);
  useEffect(() => (nav.current ? followEdges(nav.current) : undefined), []);
  useEffect(() => {
    if (current && nav.current) showCurrent(nav.current);
  }, [current]);
  const go = (direction: 1 | -1) =>
    nav.current?.scrollBy({ left: direction * nav.current.clientWidth * 0.7, behavior: 'smooth' });
  return (
    <div className="g-tab-strip">
      <button type="button" tabIndex={-1} aria-hidden className="g-tab-arrow" onClick={() => go(-1)}>
        <ChevronLeft size={16} aria-hidden />
      </button>
      <nav ref={nav} className="g-tabs" aria-label={label}>
        {children}
      </nav>
      <button type="button" tabIndex={-1} aria-hidden className="g-tab-arrow" onClick={() => go(1)}>
        <ChevronRight size={16} aria-hidden />
      </button>
    </div>
  );
}

/** The fade and the arrow at an edge. */
const EDGE = 56;

/** Moves the tabs alone: the page stays where its reader is. */
function showCurrent(tabs: HTMLElement): void {
  tabs.scrollLeft = placeOfCurrent(tabs);
}

/** How far the tabs are to be scrolled for the current one to show; where they are if it does. */
function placeOfCurrent(tabs: HTMLElement): number {
  const { scrollLeft, scrollWidth, clientWidth } = tabs;
  const tab = tabs.querySelector<HTMLElement>('[aria-current]');
  if (!tab) return scrollLeft;
  const from = Math.max(0, tab.offsetLeft - EDGE);
  const to = Math.min(tab.offsetLeft + tab.offsetWidth + EDGE, scrollWidth) - clientWidth;
  return Math.min(from, Math.max(to, scrollLeft));
}

/** Says on the frame of `tabs` whether there is more on either side than shows. @returns ends it. */
function followEdges(tabs: HTMLElement): () => void {
  let isCurrentShown = true;
  const mark = () => {
    isCurrentShown = Math.abs(placeOfCurrent(tabs) - tabs.scrollLeft) < 1;
    const { scrollLeft, scrollWidth, clientWidth, parentElement } = tabs;
    parentElement?.toggleAttribute('data-before', scrollLeft > 1);
    parentElement?.toggleAttribute('data-after', scrollLeft + clientWidth < scrollWidth - 1);
  };
  const size = new ResizeObserver(() => {
    showCurrent(tabs);
    mark();
  });
  // A count that comes late widens the tabs: the current one is not pushed out, unless its reader is looking at others.
  const words = new MutationObserver(() => {
    if (isCurrentShown) showCurrent(tabs);
    mark();
  });
  tabs.addEventListener('scroll', mark, { passive: true });
  size.observe(tabs);
  words.observe(tabs, { childList: true, characterData: true, subtree: true });
  return () => {
    tabs.removeEventListener('scroll', mark);
    size.disconnect();
    words.disconnect();
  };
}
