import { type ReactNode, type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';

interface Props {
  /** What it belongs to and stands beside. */
  anchor: RefObject<HTMLElement | null>;
  onClose: () => void;
  align?: 'start' | 'end';
  /** As wide as what it belongs to. */
  isFitted?: boolean;
  className?: string;
  children: ReactNode;
}

const GAP = 4;
const MARGIN = 8;

/** A small surface above everything, next to its anchor; closes on Escape and on a press elsewhere. */
export function Popover({ anchor, onClose, align = 'start', isFitted = false, className = '', children }: Props) {
  const element = useRef<HTMLDivElement>(null);
  const close = useEffectEvent(onClose);

  useLayoutEffect(() => {
    const popover = element.current;
    if (!popover || !anchor.current) return;
    popover.showPopover?.();
    const put = () => anchor.current && place(popover, anchor.current, align, isFitted);
    put();
    globalThis.addEventListener('resize', put);
    globalThis.visualViewport?.addEventListener('resize', put);
    globalThis.addEventListener('scroll', put, true);
    const observer = new ResizeObserver(put);
    observer.observe(popover);
    return () => {
      observer.disconnect();
      globalThis.removeEventListener('resize', put);
      globalThis.visualViewport?.removeEventListener('resize', put);
      globalThis.removeEventListener('scroll', put, true);
    };
  }, [anchor, align, isFitted]);

  useEffect(() => {
    const onPress = (event: PointerEvent) => {
      const target = event.target as Node;
      if (!element.current?.contains(target) && !anchor.current?.contains(target)) close();
    };
    // Before a dialog underneath hears it.
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      close();
    };
    document.addEventListener('pointerdown', onPress, true);
    document.addEventListener('keydown', onKey, true);
    return () => {
      document.removeEventListener('pointerdown', onPress, true);
      document.removeEventListener('keydown', onKey, true);
    };
  }, [anchor]);

  return (
    <div ref={element} popover="manual" className={`g-popover ${className}`}>
      {children}
    </div>
  );
}

/** The lower edge of what can be seen: the keyboard of a phone covers the page without making it shorter. */
function visibleEnd(): number {
  const viewport = globalThis.visualViewport;
  return viewport ? viewport.offsetTop + viewport.height : globalThis.innerHeight;
}

function place(popover: HTMLElement, anchor: HTMLElement, align: 'start' | 'end', isFitted: boolean): void {
  const box = anchor.getBoundingClientRect();
  const { innerWidth } = globalThis;
  const end = visibleEnd();
  if (isFitted) popover.style.inlineSize = `${box.width}px`;
  const { width, height } = popover.getBoundingClientRect();
  const left = align === 'end' ? box.right - width : box.left;
  const isBelow = box.bottom + GAP + height <= end - MARGIN || box.top < end - box.bottom;
  popover.style.left = `${Math.max(MARGIN, Math.min(left, innerWidth - width - MARGIN))}px`;
  popover.style.top = `${isBelow ? box.bottom + GAP : Math.max(MARGIN, box.top - GAP - height)}px`;
  const room = isBelow ? end - box.bottom - GAP - MARGIN : box.top - GAP - MARGIN;
  popover.style.maxBlockSize = `${room}px`;
}
