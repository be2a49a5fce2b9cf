import { type KeyboardEvent, useEffect, useEffectEvent, useState } from 'react';

/**
 * Which of the lines under a field is chosen, and the keys that move and open it. An Enter that came before the answer opens the
 * first as soon as it is there.
 * @returns the place of the chosen line, what the field does with a key, and how the pointer or new words change the choice. [AG-22]
 */
export function useChoiceKeys<Choice>(choices: readonly Choice[], isSettled: boolean, open: (choice: Choice) => void) {
  // `null`: nobody has moved yet, and Enter means the first.
  const [moved, setMoved] = useState<number | null>(null);
  const [isEager, setIsEager] = useState(false);
  const active = Math.min(moved ?? 0, Math.max(0, choices.length - 1));

  const openFirst = useEffectEvent(() => choices.slice(0, 1).forEach(open));
  useEffect(() => {
    if (isEager && isSettled) openFirst();
  }, [isEager, isSettled]);

  function press(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && choices.length > 0) {
      event.preventDefault();
      setMoved((active + step + choices.length) % choices.length);
    }
    if (event.key !== 'Enter') return;
    const choice = choices[active];
    if (choice && (moved !== null || isSettled)) open(choice);
    else setIsEager(!isSettled);
  }

  const forget = () => {
    setMoved(null);
    setIsEager(false);
  };
  return { active, press, point: setMoved, forget };
}
