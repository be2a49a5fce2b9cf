import { useSearchParams } from 'react-router';

const PARAMETER = 'question';

/** Which line's thread is open; the address says it, so that a mail leads there. [AG-16] */
export function useQuestionAddress() {
  const [params, setParams] = useSearchParams();
  const at = (id: string | null) => {
    const next = new URLSearchParams(params);
    if (id) next.set(PARAMETER, id);
    else next.delete(PARAMETER);
    return next;
  };
  return {
    id: params.get(PARAMETER),
    href: (id: string) => `?${at(id)}`,
    close: () => setParams(at(null), { replace: true, preventScrollReset: true }),
  };
}
