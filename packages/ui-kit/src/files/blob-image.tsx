import { useCallback } from 'react';

interface Props {
  /** Absent while it loads: the place is kept. */
  blob: Blob | undefined;
  alt: string;
  /** In points, as the image shows; `null` when nobody knows. */
  width?: number | null;
  height?: number | null;
}

/** An image that is in memory; its address lives as long as it shows, and its place is kept before it is there. */
export function BlobImage({ blob, alt, width, height }: Props) {
  const show = useCallback(
    (image: HTMLImageElement) => {
      if (!blob) return;
      const address = URL.createObjectURL(blob);
      image.src = address;
      return () => URL.revokeObjectURL(address);
    },
    [blob],
  );
  // An image that says nothing is not there for who listens: it can't be busy either.
  const isBusy = !blob && alt !== '';
  return (
    <img
      ref={show}
      alt={alt}
      aria-busy={isBusy || undefined}
      data-waiting={!blob || undefined}
      {...(width && height && { width, height })}
    />
  );
}
