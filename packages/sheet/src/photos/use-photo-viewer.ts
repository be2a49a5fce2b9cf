import type { PhotoRow } from '@guichet/dto/progress/photo';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { showToast } from '@guichet/ui-kit/feedback/toast-store.ts';
import { blobQuery } from '@guichet/ui-kit/files/use-blob.ts';
import { useDownload } from '@guichet/ui-kit/files/use-download.ts';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { useSheetText } from '../texts/use-sheet-text.ts';
import type { ViewerWords } from './open-photo-viewer.ts';
import { photoPath, savedName } from './photo-path.ts';

/** Opens a photo over the whole screen, with the others that are ready beside it; the viewer is fetched with the first one. [WS-09] */
export function usePhotoViewer(photos: readonly PhotoRow[]): (id: string) => void {
  const t = useSheetText();
  const words = useViewerWords();
  const api = useApi();
  const queries = useQueryClient();
  const download = useDownload();
  const close = useRef<(() => void) | undefined>(undefined);
  useEffect(() => () => close.current?.(), []);
  const open = async (id: string): Promise<void> => {
    const { openPhotoViewer } = await import('./open-photo-viewer.ts');
    const ready = photos.filter(({ state }) => state === 'ready');
    const start = ready.findIndex((photo) => photo.id === id);
    if (start < 0) return;
    close.current = openPhotoViewer({
      photos: ready,
      start,
      words,
      read: (photo, size) => queries.fetchQuery(blobQuery(api, photoPath(photo, size))),
      onDownload: (photo) => download.run({ path: photoPath(photo, 'original'), name: savedName(photo) }),
    });
  };
  const opening = useRef(open);
  useEffect(() => {
    opening.current = open;
  });
  return useCallback(
    (id) => {
      opening.current(id).catch(() => showToast({ text: t('photos.notShown') }));
    },
    [t],
  );
}

function useViewerWords(): ViewerWords {
  const t = useSheetText();
  const core = useCoreText();
  return {
    title: t('photos.label'),
    place: (place: number, count: number) => t('photos.one', { place, count }),
    close: core('actions.close'),
    zoom: t('photos.zoom'),
    previous: t('photos.previous'),
    next: t('photos.next'),
    download: t('photos.download'),
    failed: t('photos.notShown'),
  };
}
