import { intervention, interventionKind } from '@guichet/dto/contracts/intervention';
import { showToast } from '@guichet/ui-kit/feedback/toast-store.ts';
import { CheckField, SelectField } from '@guichet/ui-kit/fields/choice-fields.tsx';
import { DurationField } from '@guichet/ui-kit/fields/number-fields.tsx';
import { DateField, TextArea } from '@guichet/ui-kit/fields/text-fields.tsx';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { FormProblem } from '@guichet/ui-kit/forms/form-problem.tsx';
import { useResourceForm } from '@guichet/ui-kit/hooks/use-resource-form.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { FormProvider, useWatch } from 'react-hook-form';
import { enumOptions } from '../../../options.ts';
import { useText } from '../../../texts/load-texts.ts';
import { HourPreviewLine } from '../../../time/hour-preview-line.tsx';
import type { TicketItem } from '../parts/ticket-types.ts';

/** One field; once time is typed in it, all that an intervention needs and what it leaves of the hours. [AG-04, AG-07] */
export function TicketTimeForm({ ticket: { id, companyId } }: { ticket: TicketItem }) {
  const t = useText();
  const format = useFormat();
  const form = useResourceForm(intervention, undefined, {
    draftName: `ticket-${id}`,
    defaults: { ticketId: id, kind: 'correction', workedOn: format.today(), isOffered: false },
    onSaved: () => showToast({ text: t('tickets.time.saved') }),
  });
  return (
    <FormProvider {...form.form}>
      <form onSubmit={(event) => void form.submit(event)} noValidate className="g-form">
        <FormProblem problem={form.problem} />
        <div className="t-time-form">
          <DurationField name="minutes" label={t('layout.timer.minutes')} />
          <TimeDetails companyId={companyId} isSaving={form.isSaving} onCancel={form.discardDraft} />
        </div>
      </form>
    </FormProvider>
  );
}

interface DetailsProps {
  companyId: string;
  isSaving: boolean;
  onCancel: () => void;
}

function TimeDetails({ companyId, isSaving, onCancel }: DetailsProps) {
  const t = useText();
  const format = useFormat();
  const minutes = useWatch({ name: 'minutes' }) as number | string | null | undefined;
  if (minutes === null || minutes === undefined || minutes === '') return null;
  return (
    <>
      <SelectField
        name="kind"
        label={t('layout.timer.kind')}
        options={enumOptions(interventionKind, (kind) => t(`enumerations.interventionKind.${kind}`))}
        isRequired
      />
      <DateField name="workedOn" label={t('layout.timer.workedOn')} max={format.today()} isRequired />
      <div className="t-time-offered">
        <CheckField name="isOffered" label={t('layout.timer.offered')} />
      </div>
      <TextArea name="summary" label={t('layout.timer.summary')} rows={2} isRequired />
      <div className="t-time-preview">
        <HourPreviewLine companyId={companyId} />
      </div>
      <div className="g-form-actions g-submit g-field-wide">
        <Button type="submit" variant="primary" isBusy={isSaving}>
          {t('tickets.time.save')}
        </Button>
        <Button onClick={onCancel}>{t('tickets.time.cancel')}</Button>
      </div>
    </>
  );
}
