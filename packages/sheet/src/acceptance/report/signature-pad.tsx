import type { Strokes } from '@guichet/dto/acceptance/acceptance-report';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { useEffect, useEffectEvent, useRef } from 'react';
import Pad from 'signature_pad';
import { useAcceptanceText } from '../texts/use-acceptance-text.ts';
import { toStrokes } from './strokes.ts';

/** Where a hand signs, with a finger, a pen or the mouse; what is drawn stays when the screen is turned. [WS-20] */
export function SignaturePad({ onChange }: { onChange: (strokes: Strokes | null) => void }) {
  const t = useAcceptanceText();
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<Pad>(null);
  const tell = useEffectEvent(() => {
    const width = canvas.current?.clientWidth ?? 0;
    onChange(pad.current && !pad.current.isEmpty() && width > 0 ? toStrokes(pad.current.toData(), width) : null);
  });
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const drawing = new Pad(element, { penColor: INK, minWidth: 1, maxWidth: 2.5 });
    pad.current = drawing;
    drawing.addEventListener('endStroke', () => tell());
    const unfit = keepFitting(element, drawing);
    return () => {
      unfit();
      drawing.off();
    };
  }, []);
  const clear = () => {
    pad.current?.clear();
    onChange(null);
  };
  return (
    <div className="s-pad">
      <canvas ref={canvas}>{t('sign.pad')}</canvas>
      <p className="s-quiet s-small">
        <span>{t('sign.padHint')}</span>
        <Button variant="link" onClick={clear}>
          {t('sign.clear')}
        </Button>
      </p>
    </div>
  );
}

/** The pad is paper in either theme. */
const INK = '#101828';

/** Gives the drawing as many points as its place has, and draws it again as large as its place has become. @returns ends it. */
function keepFitting(element: HTMLCanvasElement, drawing: Pad): () => void {
  let before = 0;
  const fit = () => {
    const { clientWidth, clientHeight } = element;
    if (clientWidth === 0 || clientWidth === before) return;
    const density = Math.max(devicePixelRatio, 1);
    const scale = before === 0 ? 1 : clientWidth / before;
    const groups = drawing.toData().map(({ points, ...look }) => ({
      ...look,
      points: points.map(({ x, y, ...rest }) => ({ ...rest, x: x * scale, y: y * scale })),
    }));
    element.width = clientWidth * density;
    element.height = clientHeight * density;
    element.getContext('2d')?.scale(density, density);
    drawing.fromData(groups);
    before = clientWidth;
  };
  const observer = new ResizeObserver(fit);
  observer.observe(element);
  return () => observer.disconnect();
}
