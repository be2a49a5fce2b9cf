import { useEffect, useRef } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';

/** Moves the proposed end with the start, until someone has typed another end. */
export function useProposedEnd({
  start,
  end,
  propose,
}: {
  start: string;
  end: string;
  propose: (day: string) => string;
}): void {
  const { getValues, setValue } = useFormContext();
  const startsOn: unknown = useWatch({ name: start });
  const before = useRef(startsOn);
  useEffect(() => {
    const previous = before.current;
    before.current = startsOn;
    if (!isDay(startsOn) || !isDay(previous) || previous === startsOn) return;
    if (getValues(end) === propose(previous)) setValue(end, propose(startsOn), { shouldDirty: true });
  }, [startsOn, end, propose, getValues, setValue]);
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}
