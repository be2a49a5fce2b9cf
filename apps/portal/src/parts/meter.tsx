interface Props {
  /** From 0 to 1. */
  share: number;
  isLow?: boolean;
  isOver?: boolean;
  isFaded?: boolean;
}

/** A share of a whole as a bar. Not read aloud: the words beside it say the same. */
export function Meter({ share, isLow = false, isOver = false, isFaded = false }: Props) {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100);
  const tone = isOver ? 'over' : isFaded ? 'faded' : isLow ? 'low' : 'fine';
  return (
    <div className="p-meter" data-tone={tone} aria-hidden>
      <div style={{ inlineSize: `${percent}%` }} />
    </div>
  );
}
