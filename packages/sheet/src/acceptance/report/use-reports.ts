import { acceptanceReportList } from '@guichet/dto/acceptance/acceptance-report';
import { useRefresh } from '@guichet/ui-kit/app/use-command.ts';
import { useRead } from '@guichet/ui-kit/app/use-read.ts';
import { useLive } from '@guichet/ui-kit/live/use-live.tsx';

/** The acceptance reports of a worksite, read anew as soon as somebody changes or signs one, or its paper is there. [WS-20] */
export function useReports(projectId: string) {
  const refresh = useRefresh();
  const reports = useRead(`/projects/${projectId}/acceptance-reports`, acceptanceReportList);
  useLive(({ entity, entityId }) => {
    const isOurs = reports.data?.rows.some(({ documentId }) => documentId === entityId);
    if (entity === 'document' && isOurs) void refresh([`projects/${projectId}/acceptance-reports`]);
  });
  return reports;
}
