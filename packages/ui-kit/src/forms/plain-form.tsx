import { ApiError } from '@guichet/api-client/api-error';
import { type ReactNode, useMemo, useState } from 'react';
import { type DefaultValues, type FieldValues, FormProvider, useForm } from 'react-hook-form';
import type * as z from 'zod';
import { Button } from '../layout/button.tsx';
import { FormProblem } from './form-problem.tsx';
import { schemaResolver, showFieldErrors } from './form-values.ts';

export interface PlainFormProps<Schema extends z.ZodType> {
  schema: Schema;
  defaults?: DefaultValues<z.input<Schema>>;
  /** Runs the command; an {@link ApiError} that it throws is explained in the form. */
  onSubmit: (values: z.output<Schema>) => Promise<unknown>;
  /** Takes a problem in charge: `true` hides it. */
  onProblem?: (problem: ApiError) => boolean;
  submitLabel: string;
  onCancel?: { label: string; run: () => void };
  /** The submit button fills the width. */
  isFull?: boolean;
  isDanger?: boolean;
  /** Shows without a way to submit; its fields are disabled by the page. */
  isReadOnly?: boolean;
  children: ReactNode;
}

/** A form for a command: checked by the command's schema, refused in words, never emptied by a failure. */
export function PlainForm<Schema extends z.ZodType>(props: PlainFormProps<Schema>) {
  const {
    schema,
    defaults,
    onSubmit,
    onProblem,
    submitLabel,
    onCancel,
    isFull = false,
    isDanger = false,
    isReadOnly = false,
    children,
  } = props;
  const [problem, setProblem] = useState<ApiError | null>(null);
  const form = useForm<FieldValues>({
    defaultValues: defaults as FieldValues,
    resolver: useMemo(() => schemaResolver(schema), [schema]),
  });

  const submit = form.handleSubmit(async (values) => {
    setProblem(null);
    try {
      await onSubmit(values as z.output<Schema>);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (onProblem?.(error)) return;
      setProblem(error);
      showFieldErrors(form, error);
    }
  });

  return (
    <FormProvider {...form}>
      <form onSubmit={(event) => void submit(event)} noValidate className="g-form">
        <FormProblem problem={problem} />
        <div className="g-form-grid">{children}</div>
        <div className={`g-form-actions g-submit ${isFull ? 'g-form-actions-full' : ''}`}>
          {!isReadOnly && (
            <Button type="submit" variant={isDanger ? 'danger' : 'primary'} isBusy={form.formState.isSubmitting}>
              {submitLabel}
            </Button>
          )}
          {onCancel && <Button onClick={onCancel.run}>{onCancel.label}</Button>}
        </div>
      </form>
    </FormProvider>
  );
}
