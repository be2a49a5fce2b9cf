import {
  type AcceptanceReportRow,
  acceptanceReport,
  createAcceptanceReportInput,
} from '@guichet/dto/acceptance/acceptance-report';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useAttempt } from '@guichet/ui-kit/app/use-attempt.ts';
import { useRefresh } from '@guichet/ui-kit/app/use-command.ts';
import { RadioField } from '@guichet/ui-kit/fields/radio-field.tsx';
import { DateField, TextArea, TextField } from '@guichet/ui-kit/fields/text-fields.tsx';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { KeptForm } from '@guichet/ui-kit/forms/kept-form.tsx';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Drawer } from '@guichet/ui-kit/overlay/dialog.tsx';
import { useAcceptanceText } from '../texts/use-acceptance-text.ts';

interface Props {
  projectId: string;
  /** What is changed; left out for a new one. */
  report?: AcceptanceReportRow;
  /** The decision that the reserves suggest. */
  likely: AcceptanceReportRow['outcome'];
  onClose: () => void;
}

/** When the acceptance was held, where, what was decided: the reserves come by themselves. [WS-20] */
export function ReportDrawer({ projectId, report, likely, onClose }: Props) {
  const t = useAcceptanceText();
  const core = useCoreText();
  const format = useFormat();
  const api = useApi();
  const refresh = useRefresh();
  const attempt = useAttempt();
  const today = format.today();
  const save = (input: object) =>
    report
      ? api.command(`/acceptance-reports/${report.id}`, input, {
          method: 'PATCH',
          version: report.version,
          answer: acceptanceReport,
        })
      : attempt(input, (idempotencyKey) =>
          api.command(`/projects/${projectId}/acceptance-reports`, input, { idempotencyKey, answer: acceptanceReport }),
        );
  return (
    <Drawer title={t('report.title')} onClose={onClose}>
      <KeptForm
        draftName={`report.${report?.id ?? projectId}`}
        schema={createAcceptanceReportInput}
        defaults={report ?? { heldOn: today, outcome: likely }}
        submitLabel={t('report.save')}
        onCancel={{ label: core('actions.cancel'), run: onClose }}
        onSubmit={async (input) => {
          await save(input);
          await refresh([`projects/${projectId}`]);
          onClose();
        }}
      >
        <DateField name="heldOn" label={t('report.heldOn')} max={today} isRequired />
        <TextField name="place" label={t('report.place')} />
        <OutcomeField />
        <TextArea name="remarks" label={t('report.remarks')} />
      </KeptForm>
    </Drawer>
  );
}

function OutcomeField() {
  const t = useAcceptanceText();
  return (
    <RadioField
      name="outcome"
      label={t('report.outcome')}
      isRequired
      options={[
        { value: 'without_reserves', label: t('choices.without_reserves'), hint: t('choices.withoutHint') },
        { value: 'with_reserves', label: t('choices.with_reserves'), hint: t('choices.withHint') },
        { value: 'refused', label: t('choices.refused'), hint: t('choices.refusedHint') },
      ]}
    />
  );
}
