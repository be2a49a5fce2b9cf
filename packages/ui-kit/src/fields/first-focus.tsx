import { useEffect } from 'react';

/** Puts the cursor in the field of `id` once the page, or the dialog around it, has opened. */
export function FirstFocus({ id }: { id: string }) {
  useEffect(() => {
    const frame = requestAnimationFrame(() => document.getElementById(id)?.focus());
    return () => cancelAnimationFrame(frame);
  }, [id]);
  return null;
}
