import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useText } from '../../../texts/load-texts.ts';

const KEPT_MS = 10 * 60_000;

/** An image that only the API gives, with the reader's rights: a plain `src` can't carry the token. [AG-31] */
export function ProtectedImage({ path, alt }: { path: string; alt: string }) {
  const t = useText();
  const api = useApi();
  const { data, isError } = useQuery({
    queryKey: ['blob', path],
    queryFn: ({ signal }) => api.blob(path, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: KEPT_MS,
  });
  const show = useCallback(
    (image: HTMLImageElement | null) => {
      if (!image || !data) return;
      const address = URL.createObjectURL(data);
      image.src = address;
      return () => URL.revokeObjectURL(address);
    },
    [data],
  );
  if (isError) return <span className="t-image-failed">{t('tickets.files.failed')}</span>;
  return data ? <img ref={show} alt={alt} /> : <span className="g-skeleton" />;
}
