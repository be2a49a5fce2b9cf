import type { ApiError } from '@guichet/api-client/api-error';
import { useFormContext } from 'react-hook-form';
import { useProblemText } from '../feedback/use-problem-text.ts';
import { useCoreText } from '../i18n/use-text.ts';

/** Why a form was refused, above its fields. */
export function FormProblem({ problem }: { problem: ApiError | null }) {
  const t = useCoreText();
  const problemText = useProblemText();
  const { formState } = useFormContext();
  const count = Object.keys(formState.errors).length;
  if (count > 0)
    return (
      <div className="g-notice g-notice-danger" role="alert">
        {t('form.hasErrors', { count })}
      </div>
    );
  if (!problem) return null;
  return (
    <div className="g-notice g-notice-danger" role="alert">
      {problemText(problem)}
    </div>
  );
}
