import type { ApiError } from '@guichet/api-client/api-error';
import { type AcceptanceReportRow, acceptanceReport } from '@guichet/dto/acceptance/acceptance-report';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useCommand } from '@guichet/ui-kit/app/use-command.ts';
import { useFieldErrorText } from '@guichet/ui-kit/feedback/use-field-error.ts';
import { useProblemText } from '@guichet/ui-kit/feedback/use-problem-text.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { ConfirmDialog } from '@guichet/ui-kit/overlay/confirm-dialog.tsx';
import { Menu } from '@guichet/ui-kit/overlay/menu.tsx';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useAcceptanceText } from '../texts/use-acceptance-text.ts';
import { ReportDrawer } from './report-drawer.tsx';

/** The next step of a draft: its words are fixed, and signed. [WS-20] */
export function ReportActs({ report: { id, projectId, abilities } }: { report: AcceptanceReportRow }) {
  const t = useAcceptanceText();
  const api = useApi();
  const refusal = useRefusalText();
  const { run, isBusy, problem } = useCommand(
    () => api.command(`/acceptance-reports/${id}/start-signing`, undefined, { answer: acceptanceReport }),
    { done: t('report.started'), refresh: [`projects/${projectId}`], onProblem: () => undefined },
  );
  if (!abilities.startSigning) return null;
  return (
    <div className="s-step">
      <p className="s-quiet">{t('report.startText')}</p>
      {problem && (
        <p className="g-notice g-notice-danger" role="alert">
          {refusal(problem)}
        </p>
      )}
      <div className="s-acts">
        <Button variant="primary" isBusy={isBusy} onClick={() => run()}>
          {t('report.start')}
        </Button>
      </div>
    </div>
  );
}

/** Corrections, and steps back. */
export function ReportMenu({ report }: { report: AcceptanceReportRow }) {
  const t = useAcceptanceText();
  const [asked, setAsked] = useState<'edit' | 'unlock' | 'remove' | null>(null);
  const { abilities, projectId, outcome } = report;
  const close = () => setAsked(null);
  const items = [
    abilities.update && { label: t('report.edit'), onSelect: () => setAsked('edit') },
    abilities.unlock && { label: t('report.unlock'), onSelect: () => setAsked('unlock') },
    abilities.delete && {
      label: t('report.remove'),
      onSelect: () => setAsked('remove'),
      isDanger: true,
      isApart: true,
    },
  ];
  return (
    <>
      <Menu label={t('report.actions')} trigger={<Ellipsis size={18} aria-hidden />} items={items} />
      {asked === 'edit' && <ReportDrawer projectId={projectId} report={report} likely={outcome} onClose={close} />}
      {asked === 'unlock' && <StepBack report={report} act="unlock" onClose={close} />}
      {asked === 'remove' && <StepBack report={report} act="remove" onClose={close} />}
    </>
  );
}

interface StepBackProps {
  report: AcceptanceReportRow;
  act: 'unlock' | 'remove';
  onClose: () => void;
}

function StepBack({ report: { id, projectId }, act, onClose }: StepBackProps) {
  const t = useAcceptanceText();
  const api = useApi();
  const { run, isBusy } = useCommand(
    () =>
      act === 'unlock'
        ? api.command(`/acceptance-reports/${id}/unlock`)
        : api.command(`/acceptance-reports/${id}`, undefined, { method: 'DELETE' }),
    { onDone: onClose, refresh: [`projects/${projectId}`] },
  );
  return (
    <ConfirmDialog
      title={t(`report.${act}Title`)}
      confirmLabel={t(`report.${act}Confirm`)}
      isBusy={isBusy}
      onConfirm={() => run()}
      onClose={onClose}
    >
      {t(`report.${act}Text`)}
    </ConfirmDialog>
  );
}

/** What contradicts the reserves, or comes before its day, in the words of its field. */
function useRefusalText(): (problem: ApiError) => string {
  const problemText = useProblemText();
  const fieldText = useFieldErrorText();
  return (problem) => {
    const words = Object.values(problem.fields).map((type) => fieldText({ type }));
    return words.length > 0 ? words.join(' ') : problemText(problem);
  };
}
