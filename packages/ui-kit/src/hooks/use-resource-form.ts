import type { CreateInput, UpdateInput } from '@guichet/api-client/api-client';
import { ApiError } from '@guichet/api-client/api-error';
import type { AnyResource, ItemOf } from '@guichet/dto/core/resource';
import { useMemo, useState } from 'react';
import { type FieldValues, type UseFormReturn, useForm } from 'react-hook-form';
import { useApi, useMe } from '../app/app-context.ts';
import { useAttempt } from '../app/use-attempt.ts';
import { useRefresh } from '../app/use-command.ts';
import { changedValues, editableValues, schemaResolver, showFieldErrors } from '../forms/form-values.ts';
import { type FormBase, useDraft } from '../forms/use-draft.ts';
import { useResourceItem, versionOf } from './use-resource-item.ts';

export interface ResourceFormOptions<R extends AnyResource> {
  /** What a new one begins with. */
  defaults?: Partial<CreateInput<R>>;
  /** Names the draft where several forms create the same resource, such as one per company. */
  draftName?: string;
  /** What a new one needs here, though its schema can do without: a constant. */
  asked?: readonly string[];
  onSaved?: (item: ItemOf<R>) => void;
}

export type ResourceForm = ReturnType<typeof useResourceForm>;

/** Creates a row, or edits the one of `id`. Nothing typed is lost: neither by a closed tab, nor by someone else's edit. */
export function useResourceForm<R extends AnyResource>(resource: R, id?: string, options: ResourceFormOptions<R> = {}) {
  const source = useResourceItem(resource, id);
  const [base, setBase] = useState<FormBase | null>(id ? null : { values: options.defaults ?? {}, version: undefined });
  const form = useForm<FieldValues>({
    resolver: useMemo(
      () => (id ? schemaResolver(resource.update) : schemaResolver(resource.create, options.asked)),
      [resource, id, options.asked],
    ),
  });
  const key = `${useMe().id}.${resource.name}.${id ?? options.draftName ?? 'new'}`;
  const draft = useDraft(form, { key }, base, setBase);
  const submission = useSubmission({ resource, id, item: source.item, form, base, setBase, draft, ...options });
  // The form starts from the row as it was first read and stays there while the row changes elsewhere: saving over a
  // change is then refused, not blind.
  if (!base && source.item) setBase(baseOf(resource, source.item));
  return {
    form,
    isNew: !id,
    isLoading: base === null && source.error === null,
    error: base ? null : source.error,
    retry: source.retry,
    isSaving: form.formState.isSubmitting,
    hasDraft: draft.isRestored,
    discardDraft: draft.discard,
    ...submission,
  };
}

interface SubmissionParts<R extends AnyResource> extends ResourceFormOptions<R> {
  resource: R;
  id: string | undefined;
  item: ItemOf<R> | undefined;
  form: UseFormReturn<FieldValues>;
  base: FormBase | null;
  setBase: (base: FormBase) => void;
  draft: { drop: () => void };
}

function useSubmission<R extends AnyResource>(parts: SubmissionParts<R>) {
  const { resource, id, item, form, base, setBase, draft, onSaved } = parts;
  const refresh = useRefresh();
  const save = useSave(resource, id);
  const [stale, setStale] = useState<ItemOf<R> | null>(null);
  const [problem, setProblem] = useState<ApiError | null>(null);

  async function submit(values: FieldValues, over: FormBase): Promise<void> {
    setProblem(null);
    try {
      const saved = await save(values, over, item);
      startFrom(id ? baseOf(resource, saved) : over);
      draft.drop();
      onSaved?.(saved);
      await refresh([resource.name]);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.status === 412) setStale(error.params.current as ItemOf<R>);
      else setProblem(error);
      showFieldErrors(form, error);
    }
  }

  function startFrom(next: FormBase, typed: FieldValues = {}): void {
    setBase(next);
    setStale(null);
    form.reset(next.values);
    for (const [name, value] of Object.entries(typed)) form.setValue(name, value, { shouldDirty: true });
  }

  return {
    submit: form.handleSubmit((values) => (base ? submit(values, base) : undefined)),
    problem,
    ...staleChoice({ ...parts, stale, startFrom, submit }),
  };
}

interface StaleParts<R extends AnyResource> extends SubmissionParts<R> {
  stale: ItemOf<R> | null;
  startFrom: (next: FormBase, typed?: FieldValues) => void;
  submit: (values: FieldValues, over: FormBase) => Promise<void>;
}

/** Someone else's version, when saving was refused because of it, and the two ways out. */
function staleChoice<R extends AnyResource>({ resource, form, base, draft, stale, startFrom, submit }: StaleParts<R>) {
  if (!stale || !base) return { stale: null, keepMine: () => undefined, takeTheirs: () => undefined };
  const theirs = baseOf(resource, stale);
  const mine = changedValues(base.values, form.getValues());
  return {
    stale: { current: stale as FieldValues, mine },
    /** Saves what was typed here over the other version; what they changed elsewhere stays. */
    keepMine: () => {
      startFrom(theirs, mine);
      void form.handleSubmit((values) => submit(values, theirs))();
    },
    takeTheirs: () => {
      startFrom(theirs);
      draft.drop();
    },
  };
}

/** Sends what changed; a creation keeps its key until the API has answered, so that trying again creates once. */
function useSave<R extends AnyResource>(resource: R, id: string | undefined) {
  const api = useApi();
  const attempt = useAttempt();

  return async (values: FieldValues, over: FormBase, item: ItemOf<R> | undefined): Promise<ItemOf<R>> => {
    if (id) {
      const changed = changedValues(over.values, values);
      return item && Object.keys(changed).length === 0
        ? item
        : api.update(resource, id, changed as UpdateInput<R>, over.version);
    }
    return attempt(values, (idempotencyKey) => api.create(resource, values as CreateInput<R>, { idempotencyKey }));
  };
}

function baseOf<R extends AnyResource>(resource: R, item: ItemOf<R>): FormBase {
  return { values: editableValues(resource, item), version: versionOf(item) };
}
