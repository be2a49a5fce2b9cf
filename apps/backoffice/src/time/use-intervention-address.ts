import { useSearchParams } from 'react-router';

const PARAMETER = 'intervention';
/** Instead of an id: a new one. */
const NEW = 'new';

/** Which intervention the drawer shows; the address says it, so that a link opens it above the page it belongs to. */
export function useInterventionAddress() {
  const [params, setParams] = useSearchParams();
  const open = params.get(PARAMETER);
  const at = (value: string) => {
    const next = new URLSearchParams(params);
    next.set(PARAMETER, value);
    return next;
  };
  return {
    isNew: open === NEW,
    id: open === NEW ? null : open,
    href: (id: string) => `?${at(id)}`,
    create: () => setParams(at(NEW), { preventScrollReset: true }),
    close: () =>
      setParams(
        (current) => {
          const next = new URLSearchParams(current);
          next.delete(PARAMETER);
          return next;
        },
        { replace: true, preventScrollReset: true },
      ),
  };
}
