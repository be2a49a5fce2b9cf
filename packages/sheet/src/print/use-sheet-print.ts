import { sheetPrint } from '@guichet/dto/progress/sheet-print';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useCommand } from '@guichet/ui-kit/app/use-command.ts';
import { showToast } from '@guichet/ui-kit/feedback/toast-store.ts';
import { useDownload } from '@guichet/ui-kit/files/use-download.ts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Order } from '../publications/publication-pages.ts';
import { useSheetText } from '../texts/use-sheet-text.ts';

/** The live feed tells when it is ready; how far it is, nobody tells. */
const ASK_MS = 1000;

/** A print that is asked for, waited for, and downloaded once. */
export function useSheetPrint(projectId: string, order: Order) {
  const t = useSheetText();
  const api = useApi();
  const download = useDownload();
  const [documentId, setDocumentId] = useState<string | null>(null);
  const handed = useRef<string | null>(null);
  const ask = useCommand(() => api.command(`/projects/${projectId}/sheet-prints`, { order }, { answer: sheetPrint }), {
    refresh: ['documents'],
    onDone: ({ id }) => setDocumentId(id),
  });
  const { data, isError } = useQuery({
    queryKey: ['documents', documentId, 'print'],
    queryFn: ({ signal }) => api.read(`/documents/${documentId}`, sheetPrint, { signal }),
    enabled: documentId !== null,
    refetchInterval: ({ state }) => (state.status === 'error' || isMade(state.data?.state) ? false : ASK_MS),
  });
  const ready = data?.state === 'ready' ? data : null;
  const handOver = useEffectEvent((made: NonNullable<typeof ready>) => {
    if (handed.current === made.id) return;
    handed.current = made.id;
    download.run({ path: `/documents/${made.id}/file`, name: `${made.title}.pdf` });
    showToast({ text: t('print.ready') });
  });
  useEffect(() => {
    if (ready) handOver(ready);
  }, [ready]);
  const hasFailed = documentId !== null && (isError || data?.state === 'failed');
  const isPending = documentId !== null && !hasFailed && !ready;
  return {
    ask: () => ask.run(),
    isBusy: ask.isBusy || isPending || download.isBusy,
    /** Of a hundred, while it is waited for. */
    progress: isPending ? (data?.progress ?? 0) : null,
    hasFailed,
  };
}

const isMade = (state: string | undefined) => state === 'ready' || state === 'failed';
