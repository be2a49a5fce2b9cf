import { useCallback, useEffect, useRef, useState } from 'react';

/** Somebody who has not typed for this long reads again. */
const PAUSE_MS = 8000;

/** Whether keys are being pressed. */
export function useTyping() {
  const [isTyping, setIsTyping] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const press = useCallback(() => {
    setIsTyping(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setIsTyping(false), PAUSE_MS);
  }, []);
  return { isTyping, press };
}
