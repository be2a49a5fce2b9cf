import { BlobImage } from '@guichet/ui-kit/files/blob-image.tsx';
import { useQuery } from '@tanstack/react-query';
import { readPhotoFile } from '../outbox/outbox-store.ts';

/** A photo that is still on the device, as it will show. */
export function WrittenPhotoImage({ photoKey, fileName }: { photoKey: string; fileName: string }) {
  const { data } = useQuery({
    queryKey: ['written-photo', photoKey],
    queryFn: async () => (await readPhotoFile(photoKey)) ?? null,
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
  });
  return <BlobImage blob={data ?? undefined} alt={fileName} />;
}
