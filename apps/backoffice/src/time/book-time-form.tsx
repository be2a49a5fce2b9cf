import { intervention, interventionKind } from '@guichet/dto/contracts/intervention';
import { showToast } from '@guichet/ui-kit/feedback/toast-store.ts';
import { CheckField, SelectField } from '@guichet/ui-kit/fields/choice-fields.tsx';
import { DurationField } from '@guichet/ui-kit/fields/number-fields.tsx';
import { DateField, TextArea } from '@guichet/ui-kit/fields/text-fields.tsx';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { EditForm } from '@guichet/ui-kit/forms/edit-form.tsx';
import { useResourceForm } from '@guichet/ui-kit/hooks/use-resource-form.ts';
import { enumOptions } from '../options.ts';
import { useText } from '../texts/load-texts.ts';
import { HourPreviewLine } from './hour-preview-line.tsx';

interface Props {
  companyId: string;
  ticketId: string | null;
  minutes?: number;
  /** The day of the work, today's unless told. */
  workedOn?: string;
  draftName: string;
  onBooked: () => void;
}

/** An intervention: what was done and how long it took, with what it leaves of the hours shown while typing. [AG-04, AG-07] */
export function BookTimeForm({ companyId, ticketId, minutes, workedOn, draftName, onBooked }: Props) {
  const t = useText();
  const format = useFormat();
  const form = useResourceForm(intervention, undefined, {
    draftName,
    defaults: {
      ...(ticketId ? { ticketId } : { companyId }),
      ...(minutes && { minutes }),
      kind: 'correction',
      workedOn: workedOn ?? format.today(),
      isOffered: false,
    },
    onSaved: () => {
      showToast({ text: t('layout.timer.booked') });
      onBooked();
    },
  });
  return (
    <EditForm form={form}>
      <DurationField name="minutes" label={t('layout.timer.minutes')} isRequired />
      <DateField name="workedOn" label={t('layout.timer.workedOn')} max={format.today()} isRequired />
      <SelectField
        name="kind"
        label={t('layout.timer.kind')}
        options={enumOptions(interventionKind, (kind) => t(`enumerations.interventionKind.${kind}`))}
        isRequired
      />
      <CheckField name="isOffered" label={t('layout.timer.offered')} isWide />
      <TextArea name="summary" label={t('layout.timer.summary')} isRequired />
      <HourPreviewLine companyId={companyId} />
    </EditForm>
  );
}
