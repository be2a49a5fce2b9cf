/** A place on a photo: parts of its width and height, from its top left corner. */
export interface PinPlace {
  x: number;
  y: number;
}

/** How far a key moves a mark. */
const STEP = 0.02;
const KEYS: Readonly<Record<string, PinPlace>> = {
  ArrowLeft: { x: -STEP, y: 0 },
  ArrowRight: { x: STEP, y: 0 },
  ArrowUp: { x: 0, y: -STEP },
  ArrowDown: { x: 0, y: STEP },
};

export const MIDDLE: PinPlace = { x: 0.5, y: 0.5 };

/** Where a touch falls within what shows the photo, as it is on the screen. */
export function placeOf(touch: { clientX: number; clientY: number }, shown: DOMRectReadOnly): PinPlace {
  return onPhoto({ x: (touch.clientX - shown.left) / shown.width, y: (touch.clientY - shown.top) / shown.height });
}

/** Where an arrow key moves a mark; `null` for any other key. */
export function placeByKey(key: string, from: PinPlace): PinPlace | null {
  const step = KEYS[key];
  return step ? onPhoto({ x: from.x + step.x, y: from.y + step.y }) : null;
}

/** Never beyond the edge, and no finer than a point of a large photo. */
function onPhoto({ x, y }: PinPlace): PinPlace {
  const within = (part: number) => Math.round(Math.min(1, Math.max(0, part)) * 10_000) / 10_000;
  return { x: within(x), y: within(y) };
}
