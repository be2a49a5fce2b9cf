import { useCallback } from 'react';

/** An image that is in memory; its address lives as long as it shows. Its name is written beside it. */
export function BlobImage({ blob }: { blob: Blob }) {
  const show = useCallback(
    (image: HTMLImageElement) => {
      const url = URL.createObjectURL(blob);
      image.src = url;
      return () => URL.revokeObjectURL(url);
    },
    [blob],
  );
  return <img ref={show} alt="" />;
}
