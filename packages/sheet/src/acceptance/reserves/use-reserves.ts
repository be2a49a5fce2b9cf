import { reserveList } from '@guichet/dto/acceptance/reserve';
import { useRefresh } from '@guichet/ui-kit/app/use-command.ts';
import { useRead } from '@guichet/ui-kit/app/use-read.ts';
import { useLive } from '@guichet/ui-kit/live/use-live.tsx';

/** The reserves of a worksite, read anew as soon as somebody changes one or the sizes of its photos are there. [WS-20] */
export function useReserves(projectId: string) {
  const refresh = useRefresh();
  useLive(({ entity, place }) => {
    if (entity === 'photo' && place?.projectId === projectId && !place.publicationId)
      void refresh([`projects/${projectId}/reserves`]);
  });
  return useRead(`/projects/${projectId}/reserves`, reserveList);
}
