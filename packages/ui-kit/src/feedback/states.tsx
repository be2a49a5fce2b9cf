import type { ApiError } from '@guichet/api-client/api-error';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useCoreText } from '../i18n/use-text.ts';
import { Button } from '../layout/button.tsx';
import { useProblemText } from './use-problem-text.ts';

/** Nothing yet: what this place is for, and how to begin. */
export function EmptyState({ title, text, action }: { title: string; text?: string; action?: ReactNode }) {
  return (
    <div className="g-state">
      <p className="g-state-title">{title}</p>
      {text && <p>{text}</p>}
      {action}
    </div>
  );
}

/** What could not be read, why, and a way to try again. */
export function ErrorState({ problem, onRetry }: { problem: ApiError; onRetry?: () => void }) {
  const t = useCoreText();
  const problemText = useProblemText();
  if (problem.status === 404) return <NotFoundState />;
  return (
    <div className="g-state" role="alert">
      <p className="g-state-title">{t('errors.title')}</p>
      <p>{problemText(problem)}</p>
      {onRetry && <Button onClick={onRetry}>{t('actions.retry')}</Button>}
    </div>
  );
}

/** A page that is not there, or not for this reader: the same words for both. */
export function NotFoundState() {
  const t = useCoreText();
  return (
    <div className="g-state">
      <h1 className="g-state-title">{t('errors.notFoundTitle')}</h1>
      <p>{t('errors.notFoundText')}</p>
      <Link to="/" className="btn btn-outline-secondary">
        {t('errors.home')}
      </Link>
    </div>
  );
}
