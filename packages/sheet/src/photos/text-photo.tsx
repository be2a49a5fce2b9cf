import type { PhotoRow } from '@guichet/dto/progress/photo';
import { BlobImage } from '@guichet/ui-kit/files/blob-image.tsx';
import { useBlob } from '@guichet/ui-kit/files/use-blob.ts';

/** A photo in the middle of a text, as wide as it. */
export function TextPhoto({ photo }: { photo: PhotoRow | undefined }) {
  const { blob } = useBlob(photo?.state === 'ready' ? `/photos/${photo.id}/file?size=screen` : null);
  if (!photo) return null;
  return <BlobImage blob={blob} alt={photo.caption ?? ''} width={photo.width} height={photo.height} />;
}
