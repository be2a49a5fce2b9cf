import { type RefObject, useEffect, useRef, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { dropDraft, readDraft, writeDraft } from './form-draft.ts';
import { changedValues } from './form-values.ts';

/** What a form started from. */
export interface FormBase {
  values: FieldValues;
  version: number | undefined;
}

/** Where the words of a form are kept. */
export interface DraftPlace {
  key: string;
  /** Fields that are kept nowhere but in the form. */
  unkept?: ReadonlySet<string> | undefined;
}

type Timer = RefObject<ReturnType<typeof setTimeout> | undefined>;

const DRAFT_MS = 400;

/** Fills a form from its base and from what was typed earlier and not saved; keeps what is typed from then on. */
export function useDraft(
  form: UseFormReturn<FieldValues>,
  { key, unkept }: DraftPlace,
  base: FormBase | null,
  setBase: (base: FormBase) => void,
) {
  const [isRestored, setIsRestored] = useState(false);
  const filledKey = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    if (!base || filledKey.current === key) return;
    filledKey.current = key;
    form.reset(base.values);
    const draft = readDraft(key);
    const typed = changedValues(base.values, draft?.values ?? {});
    for (const [name, value] of Object.entries(typed)) form.setValue(name, value, { shouldDirty: true });
    const hasTyped = Object.keys(typed).length > 0;
    setIsRestored(hasTyped);
    // What was typed over an older version says so when it is saved: both versions are then shown.
    if (hasTyped && draft?.version && draft.version !== base.version) setBase({ ...base, version: draft.version });
  }, [form, key, base, setBase]);

  useKeeping(form, { key, unkept }, base, timer);

  const drop = () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    dropDraft(key);
    setIsRestored(false);
  };
  const discard = () => {
    form.reset(base?.values ?? {});
    drop();
  };
  return { isRestored, drop, discard };
}

/** Writes what is typed, once typing pauses; a page that goes does not wait for the pause. */
function useKeeping(
  form: UseFormReturn<FieldValues>,
  { key, unkept }: DraftPlace,
  base: FormBase | null,
  timer: Timer,
): void {
  useEffect(() => {
    if (!base) return;
    const write = () => {
      clearTimeout(timer.current);
      timer.current = undefined;
      const typed = Object.entries(changedValues(base.values, form.getValues()));
      keep(key, Object.fromEntries(typed.filter(([name]) => !unkept?.has(name))), base.version);
    };
    const stop = form.subscribe({
      formState: { values: true },
      callback: () => {
        clearTimeout(timer.current);
        timer.current = setTimeout(write, DRAFT_MS);
      },
    });
    const leave = () => timer.current !== undefined && write();
    globalThis.addEventListener('pagehide', leave);
    return () => {
      stop();
      globalThis.removeEventListener('pagehide', leave);
    };
  }, [form, key, unkept, base, timer]);
}

function keep(key: string, changed: FieldValues, version: number | undefined): void {
  if (Object.keys(changed).length === 0) dropDraft(key);
  else writeDraft(key, changed, version);
}
