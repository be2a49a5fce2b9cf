import { type HourPreview, hourPreview, hourPreviewInput } from '@guichet/dto/contracts/hours';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useDebounced } from '@guichet/ui-kit/app/use-debounced.ts';
import type { Format } from '@guichet/ui-kit/format/format.ts';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import { type AppText, useText } from '../texts/load-texts.ts';
import './time.css';

/** What the hours become once this is saved; never silently past the end. Inside a form with `minutes`, `workedOn`, `isOffered`. [AG-07] */
export function HourPreviewLine({ companyId, interventionId }: { companyId: string; interventionId?: string }) {
  const t = useText();
  const api = useApi();
  const format = useFormat();
  const [minutes, workedOn, isOffered, contractId] = useDebounced(
    useWatch({ name: ['minutes', 'workedOn', 'isOffered', 'contractId'] }),
  );
  const body = {
    companyId,
    minutes,
    workedOn,
    isOffered: Boolean(isOffered),
    ...(interventionId && { interventionId }),
    ...(contractId && { contractId }),
  };
  const isWorth = hourPreviewInput.safeParse(body).success;
  const { data } = useQuery({
    queryKey: ['interventions', 'preview', body],
    queryFn: () => api.command('/interventions/preview', body, { answer: hourPreview }),
    enabled: isWorth,
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
  const { text, tone } =
    isWorth && data ? previewWords(data, t, format) : { text: t('interventions.typeFirst'), tone: 'none' };
  return <output className={`g-field-wide b-preview b-preview-${tone}`}>{text}</output>;
}

function previewWords(preview: HourPreview, t: AppText, format: Format) {
  const accounted = format.hours(preview.accountedMinutes);
  if (preview.isMonthClosed) return { tone: 'over', text: t('layout.preview.monthClosed') };
  if (preview.isRefused) return { tone: 'over', text: t('layout.preview.refused') };
  if (preview.overageMinutes > 0) {
    return { tone: 'over', text: t('layout.preview.over', { time: format.hours(preview.overageMinutes), accounted }) };
  }
  if (preview.unaccountedMinutes > 0) {
    return { tone: 'low', text: t('layout.preview.unaccounted', { time: format.hours(preview.unaccountedMinutes) }) };
  }
  const time = format.hours(preview.leftAfterMinutes);
  return preview.isLow
    ? { tone: 'low', text: t('layout.preview.low', { time, accounted }) }
    : { tone: 'fine', text: t('layout.preview.left', { time, accounted }) };
}
