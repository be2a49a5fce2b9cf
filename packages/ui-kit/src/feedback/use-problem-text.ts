import type { ApiError } from '@guichet/api-client/api-error';
import { readableParams } from '@guichet/dto/problems/readable-params';
import { useTranslation } from 'react-i18next';
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
