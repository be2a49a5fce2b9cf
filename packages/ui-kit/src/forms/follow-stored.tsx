import { useEffect, useRef } from 'react';
import { useFormContext } from 'react-hook-form';
import { isSameValue } from './form-values.ts';

/** Keeps a form at what is stored while others change it: a field being edited keeps what is typed. */
export function FollowStored({ stored }: { stored: Readonly<Record<string, unknown>> }) {
  const { getValues, resetField } = useFormContext();
  const followed = useRef(stored);
  useEffect(() => {
    const before = followed.current;
    followed.current = stored;
    for (const [name, value] of Object.entries(stored)) {
      if (isSameValue(before[name], value)) continue;
      const typed: unknown = getValues(name);
      if (isSameValue(typed, before[name]) || isSameValue(typed, value)) resetField(name, { defaultValue: value });
    }
  }, [stored, getValues, resetField]);
  return null;
}
