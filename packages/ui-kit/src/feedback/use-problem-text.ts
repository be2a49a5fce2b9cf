import type { ApiError } from '@guichet/api-client/api-error';
import { useTranslation } from 'react-i18next';
import type { Format } from '../format/format.ts';
import { useFormat } from '../format/use-format.tsx';

/** Explains a failure in words that say what to do. */
export function useProblemText(): (problem: ApiError) => string {
  const { t } = useTranslation('core');
  const format = useFormat();
  return (problem) => {
    const text = t([`problems.${problem.code}`, 'problems.unknown'], readableParams(problem.params, format));
    if (problem.status < 500 || !problem.requestId) return text;
    return `${text} ${t('errors.reference', { requestId: problem.requestId })}`;
  };
}

/** Figures as people read them, by how their names end: `leftMinutes`, `amountCents`, `expiresOn`, `closedAt`. */
function readableParams(params: Record<string, unknown>, format: Format): Record<string, string> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, readable(name, value, format)]));
}

function readable(name: string, value: unknown, format: Format): string {
  if (typeof value === 'number' && /minutes$/i.test(name)) return format.hours(value);
  if (typeof value === 'number' && /cents$/i.test(name)) return format.money(value);
  if (typeof value === 'number') return format.number(value);
  if (typeof value === 'string' && name.endsWith('On')) return format.day(value);
  if (typeof value === 'string' && name.endsWith('At')) return format.dateTime(value);
  return String(value);
}
