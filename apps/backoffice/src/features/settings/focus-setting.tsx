import { useEffect } from 'react';
import { useFormContext } from 'react-hook-form';

/** Puts the reader on a field of the form that it stands in. */
export function FocusSetting({ name, onReached }: { name: string; onReached: () => void }) {
  const { setFocus } = useFormContext();
  useEffect(() => {
    setFocus(name);
    onReached();
  }, [name, setFocus, onReached]);
  return null;
}
