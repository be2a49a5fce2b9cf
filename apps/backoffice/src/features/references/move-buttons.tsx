import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { ArrowDown, ArrowUp } from 'lucide-react';

interface Props {
  name: string;
  isFirst: boolean;
  isLast: boolean;
  onMove: (step: 1 | -1) => void;
}

/** One place up, one place down; on a phone they are in the row's menu alone, so that its words have room. */
export function MoveButtons({ name, isFirst, isLast, onMove }: Props) {
  const core = useCoreText();
  return ([-1, 1] as const).map((step) => (
    <button
      key={step}
      type="button"
      className="g-icon-button r-move"
      disabled={step < 0 ? isFirst : isLast}
      aria-label={core('common.pair', { what: core(step < 0 ? 'actions.moveUp' : 'actions.moveDown'), which: name })}
      onClick={() => onMove(step)}
    >
      {step < 0 ? <ArrowUp size={16} aria-hidden /> : <ArrowDown size={16} aria-hidden />}
    </button>
  ));
}
