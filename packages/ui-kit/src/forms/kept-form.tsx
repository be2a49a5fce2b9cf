import { type RefObject, useImperativeHandle, useMemo, useRef } from 'react';
import { type FieldValues, useFormContext } from 'react-hook-form';
import type * as z from 'zod';
import { useMe } from '../app/app-context.ts';
import { DraftNotice } from './draft-notice.tsx';
import { VISITOR } from './form-draft.ts';
import { PlainForm, type PlainFormProps } from './plain-form.tsx';
import { type FormBase, useDraft } from './use-draft.ts';

interface Kept<Schema extends z.ZodType> extends Omit<PlainFormProps<Schema>, 'onSubmit'> {
  /** Tells this form from all others of the person, `message.<id>`. */
  draftName: string;
  /** Nobody is signed in: kept until the tab is closed. */
  isAtDoor?: boolean;
  /** Fields whose words are kept nowhere but in the form: secrets. */
  unkept?: ReadonlySet<string>;
  /** `empty` is for a form that stays where it is, for the next message: called once the first is sent, before anything is read anew. */
  onSubmit: (values: z.output<Schema>, empty: () => void) => Promise<unknown>;
}

/**
 * A {@link PlainForm} whose words survive a reload, a crash and the end of a session: kept for the person who types them until they are
 * sent, and offered again with the same form.
 */
export function KeptForm<Schema extends z.ZodType>({
  draftName,
  isAtDoor = false,
  unkept,
  children,
  onSubmit,
  ...form
}: Kept<Schema>) {
  const Keeper = isAtDoor ? KeepingOfVisitor : KeepingOfMe;
  const draft = useRef<KeptDraft>(null);
  return (
    <PlainForm
      {...form}
      onSubmit={async (values) => {
        // The page may take the form away before it has read anew what was changed.
        const typed = draft.current;
        await onSubmit(values, () => typed?.discard());
        typed?.drop();
      }}
    >
      <Keeper key={draftName} draftName={draftName} unkept={unkept} defaults={form.defaults} ref={draft} />
      {children}
    </PlainForm>
  );
}

/** What is sent is not an edit over a version. */
const ofNoVersion = () => undefined;

type KeptDraft = Pick<ReturnType<typeof useDraft>, 'drop' | 'discard'>;

interface KeeperProps {
  draftName: string;
  unkept: ReadonlySet<string> | undefined;
  defaults: unknown;
  ref: RefObject<KeptDraft | null>;
}

const KeepingOfMe = ({ draftName, ...rest }: KeeperProps) => <Keeping place={`${useMe().id}.${draftName}`} {...rest} />;

const KeepingOfVisitor = ({ draftName, ...rest }: KeeperProps) => (
  <Keeping place={`${VISITOR}${draftName}`} {...rest} />
);

function Keeping({ place: key, unkept, defaults, ref }: Omit<KeeperProps, 'draftName'> & { place: string }) {
  const form = useFormContext<FieldValues>();
  // The same values are often made anew: what the form starts from changes with what they say.
  const begun = JSON.stringify(defaults ?? {});
  const base = useMemo((): FormBase => ({ values: JSON.parse(begun) as FieldValues, version: undefined }), [begun]);
  const place = { key, unkept };
  const draft = useDraft(form, place, base, ofNoVersion);
  useImperativeHandle(ref, () => draft);
  return draft.isRestored && <DraftNotice onDiscard={draft.discard} />;
}
