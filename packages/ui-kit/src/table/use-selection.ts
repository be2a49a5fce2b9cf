import { useMemo, useState } from 'react';

export type Selection = ReturnType<typeof useSelection>;

/** Rows chosen for a bulk act. Another list (`key`) starts without any. */
export function useSelection(key = '') {
  const [state, setState] = useState<{ key: string; ids: ReadonlySet<string> }>({ key, ids: new Set() });
  const ids = useMemo<ReadonlySet<string>>(() => (state.key === key ? state.ids : new Set()), [state, key]);
  return {
    ids: [...ids],
    count: ids.size,
    has: (id: string) => ids.has(id),
    toggle: (id: string) =>
      setState({ key, ids: new Set(ids.has(id) ? [...ids].filter((each) => each !== id) : [...ids, id]) }),
    set: (next: readonly string[]) => setState({ key, ids: new Set(next) }),
    clear: () => setState({ key, ids: new Set() }),
  };
}
