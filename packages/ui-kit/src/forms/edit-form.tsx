import type { ReactNode } from 'react';
import { FormProvider } from 'react-hook-form';
import { Skeleton } from '../feedback/skeleton.tsx';
import { ErrorState } from '../feedback/states.tsx';
import type { ResourceForm } from '../hooks/use-resource-form.ts';
import { useCoreText } from '../i18n/use-text.ts';
import { Button } from '../layout/button.tsx';
import { DraftNotice } from './draft-notice.tsx';
import { FormProblem } from './form-problem.tsx';
import { VersionConflict } from './version-conflict.tsx';

interface Props {
  form: ResourceForm;
  submitLabel?: string;
  onCancel?: () => void;
  /** The words of each field, to show two versions side by side. */
  fieldLabels?: Readonly<Record<string, string>>;
  /** Shows without a way to save; its fields are disabled by the page. */
  isReadOnly?: boolean;
  children: ReactNode;
}

/** A form of a resource with all that surrounds its fields: draft, problem, other version, buttons. */
export function EditForm({ form, submitLabel, onCancel, fieldLabels = {}, isReadOnly = false, children }: Props) {
  const t = useCoreText();
  if (form.error) return <ErrorState problem={form.error} onRetry={form.retry} />;
  if (form.isLoading) return <Skeleton lines={6} />;
  return (
    <FormProvider {...form.form}>
      <form onSubmit={(event) => void form.submit(event)} noValidate className="g-form">
        {form.hasDraft && <DraftNotice onDiscard={form.discardDraft} />}
        {form.stale && <VersionConflict form={form} stale={form.stale} labels={fieldLabels} />}
        <FormProblem problem={form.problem} />
        <div className="g-form-grid">{children}</div>
        <div className="g-form-actions g-submit">
          {!isReadOnly && (
            <Button type="submit" variant="primary" isBusy={form.isSaving}>
              {submitLabel ?? (form.isNew ? t('actions.create') : t('actions.save'))}
            </Button>
          )}
          {onCancel && <Button onClick={onCancel}>{t('actions.cancel')}</Button>}
        </div>
      </form>
    </FormProvider>
  );
}
