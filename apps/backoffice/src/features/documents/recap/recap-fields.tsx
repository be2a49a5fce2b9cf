import { contract } from '@guichet/dto/contracts/contract';
import { interventionKind } from '@guichet/dto/contracts/intervention';
import { recapDetail } from '@guichet/dto/documents/document';
import { ticketTheme } from '@guichet/dto/tickets/ticket-theme';
import { CheckField, CheckGroup } from '@guichet/ui-kit/fields/choice-fields.tsx';
import { RadioField } from '@guichet/ui-kit/fields/radio-field.tsx';
import { DateField, TextArea } from '@guichet/ui-kit/fields/text-fields.tsx';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useResourceList } from '@guichet/ui-kit/hooks/use-resource-list.ts';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { type PeriodKey, periodKeyOf, usualPeriods } from '@guichet/ui-kit/period/usual-periods.ts';
import { useFormContext, useWatch } from 'react-hook-form';
import { ContactsField } from '../../../documents/contacts-field.tsx';
import { enumOptions } from '../../../options.ts';
import { useText } from '../../../texts/load-texts.ts';

/** Period, level of detail, what it is narrowed to, who receives it. */
export function RecapFields({ companyId }: { companyId: string }) {
  const t = useText();
  return (
    <>
      <DateField name="from" label={t('recaps.from')} isRequired />
      <DateField name="to" label={t('recaps.to')} isRequired />
      <PeriodChoices />
      <RadioField
        name="detail"
        label={t('recaps.detail')}
        options={recapDetail.options.map((value) => ({
          value,
          label: t(`recaps.details.${value}`),
          hint: t(`recaps.detailHints.${value}`),
        }))}
      />
      <CheckField name="hasAmounts" label={t('recaps.hasAmounts')} hint={t('recaps.hasAmountsHint')} isWide />
      <TextArea name="introduction" label={t('recaps.introduction')} />
      <details className="g-field-wide b-narrow">
        <summary>{t('recaps.narrow')}</summary>
        <NarrowFields companyId={companyId} />
      </details>
      <CheckField name="isVisibleToClient" label={t('recaps.isVisible')} isWide />
      <ContactsField companyId={companyId} label={t('recaps.recipients')} hint={t('recaps.recipientsHint')} />
    </>
  );
}

const PERIODS: readonly PeriodKey[] = ['thisMonth', 'lastMonth', 'threeMonths', 'thisYear', 'lastYear'];

function PeriodChoices() {
  const t = useText();
  const core = useCoreText();
  const today = useFormat().today();
  const { setValue } = useFormContext();
  const [from, to] = useWatch({ name: ['from', 'to'] }) as [string, string];
  const current = periodKeyOf({ from, to }, today);
  const choose = (key: PeriodKey) => {
    const period = usualPeriods(today)[key];
    setValue('from', period.from, { shouldDirty: true, shouldValidate: true });
    setValue('to', period.to, { shouldDirty: true, shouldValidate: true });
  };
  return (
    <fieldset className="g-field-wide b-choices" aria-label={t('recaps.periods')}>
      {PERIODS.map((key) => (
        <Button key={key} aria-pressed={key === current} onClick={() => choose(key)}>
          {core(`period.${key}`)}
        </Button>
      ))}
    </fieldset>
  );
}

function NarrowFields({ companyId }: { companyId: string }) {
  const t = useText();
  const contracts = useResourceList(contract, { fixed: { companyId: [companyId] }, isLocal: true, limit: 50 });
  const themes = useResourceList(ticketTheme, { isLocal: true, limit: 100 });
  return (
    <div className="g-form">
      <p className="g-quiet">{t('recaps.allHint')}</p>
      <CheckGroup
        name="kinds"
        label={t('recaps.kinds')}
        options={enumOptions(interventionKind, (kind) => t(`enumerations.interventionKind.${kind}`))}
      />
      {contracts.rows.length > 0 && (
        <CheckGroup
          name="contractIds"
          label={t('recaps.contracts')}
          options={contracts.rows.map(({ id, reference, title }) => ({ value: id, label: `${reference} ${title}` }))}
        />
      )}
      {themes.rows.length > 0 && (
        <CheckGroup
          name="themeIds"
          label={t('recaps.themes')}
          options={themes.rows.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </div>
  );
}
