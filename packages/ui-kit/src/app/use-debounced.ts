import { useEffect, useEffectEvent, useState } from 'react';

/** A value once it has stopped changing for a moment: for what is asked while someone types. */
export function useDebounced<Value>(value: Value, ms = 250): Value {
  const [settled, setSettled] = useState(value);
  const settle = useEffectEvent(() => setSettled(value));
  // A value made anew with the same content has not changed.
  const content = JSON.stringify(value);
  useEffect(() => {
    if (content === undefined) return;
    const timer = setTimeout(() => settle(), ms);
    return () => clearTimeout(timer);
  }, [content, ms]);
  return settled;
}
