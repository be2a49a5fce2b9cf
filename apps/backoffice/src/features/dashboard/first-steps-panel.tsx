import { Button, ButtonLink } from '@guichet/ui-kit/layout/button.tsx';
import { Section } from '@guichet/ui-kit/layout/section.tsx';
import { Check } from 'lucide-react';
import { useText } from '../../texts/load-texts.ts';
import { useFirstSteps } from './use-first-steps.ts';

/** What a new business does first, each step with its page: an empty dashboard says nothing. */
export function FirstStepsPanel({ hasWork }: { hasWork: boolean }) {
  const t = useText();
  const { steps, end } = useFirstSteps(hasWork);
  if (steps.length === 0) return null;
  const next = steps.find(({ isDone }) => !isDone);
  return (
    <Section
      title={t('dashboard.first.title')}
      actions={
        <Button variant="link" onClick={end}>
          {t('dashboard.first.hide')}
        </Button>
      }
    >
      <ol className="d-first">
        {steps.map(({ key, to, isDone }, index) => (
          <li key={key} className={isDone ? 'd-first-done' : undefined}>
            <span className="d-first-mark" aria-hidden>
              {isDone ? <Check size={16} /> : index + 1}
            </span>
            <div className="g-grow">
              <strong>{t(`dashboard.first.${key}.title`)}</strong>
              {isDone && <span className="visually-hidden"> {t('dashboard.first.done')}</span>}
              <p className="g-quiet">{t(`dashboard.first.${key}.text`)}</p>
            </div>
            {!isDone && (
              <ButtonLink variant={key === next?.key ? 'primary' : 'secondary'} to={to}>
                {t(`dashboard.first.${key}.action`)}
              </ButtonLink>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
