import type { AccountField } from '@guichet/dto/accounts/account';
import type { ChangeSubject } from '@guichet/dto/accounts/client-fields';
import { useMe } from '@guichet/ui-kit/app/app-context.ts';
import { showToast } from '@guichet/ui-kit/feedback/toast-store.ts';
import { SelectField } from '@guichet/ui-kit/fields/choice-fields.tsx';
import { FollowStored } from '@guichet/ui-kit/forms/follow-stored.tsx';
import { changedValues } from '@guichet/ui-kit/forms/form-values.ts';
import { KeptForm } from '@guichet/ui-kit/forms/kept-form.tsx';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { FactList } from '@guichet/ui-kit/layout/section.tsx';
import { useMemo, useState } from 'react';
import type * as z from 'zod';
import { useText } from '../../texts/use-text.ts';
import { AccountInput } from './account-input.tsx';
import { useFieldWords, useValueWords } from './field-words.ts';

interface Props {
  subject: ChangeSubject;
  fields: readonly AccountField[];
  schema: z.ZodObject;
  /** Sends what was changed. */
  onSave: (changed: Record<string, unknown>) => Promise<void>;
}

/** What may only be read, then what may be changed; a field that is closed meanwhile keeps what was typed in it. */
export function AccountForm({ subject, fields, schema, onSave }: Props) {
  const t = useText();
  const core = useCoreText();
  const { language } = useMe();
  const isOwn = subject === 'contact';
  const open = fields.filter(({ mode }) => mode !== 'shown');
  // Those of the first moment stay in the form: nothing typed is lost when one of them is closed.
  const [first] = useState(() => open.map(({ field }) => field));
  const inForm = fields.filter(({ field, mode }) => mode !== 'shown' || first.includes(field));
  const stored = useMemo(
    () => ({
      ...Object.fromEntries(fields.map(({ field, value }) => [field, value])),
      ...(isOwn && { language }),
    }),
    [fields, isOwn, language],
  );
  const isEmpty = inForm.length === 0 && !isOwn;

  async function save(typed: Record<string, unknown>): Promise<void> {
    const names = new Set<string>([...open.map(({ field }) => field), 'language']);
    const changed = Object.entries(changedValues(stored, typed)).filter(([name]) => names.has(name));
    if (changed.length > 0) await onSave(Object.fromEntries(changed));
    const isAsked = changed.some(([name]) => fields.some(({ field, mode }) => field === name && mode === 'approval'));
    const isMailed = isOwn && changed.some(([name]) => name === 'email');
    showToast({ text: t(isAsked ? 'account.asked' : isMailed ? 'account.mail' : 'account.saved') });
  }

  return (
    <div className="p-account">
      <ReadOnly subject={subject} fields={fields.filter((one) => !inForm.includes(one))} />
      {!isEmpty && (
        <KeptForm
          draftName={`account.${subject}`}
          schema={schema}
          defaults={stored}
          submitLabel={core('actions.save')}
          onSubmit={save}
        >
          <FollowStored stored={stored} />
          {inForm.map((field) => (
            <AccountInput key={field.field} subject={subject} field={field} />
          ))}
          {isOwn && (
            <SelectField
              name="language"
              label={core('language.label')}
              isRequired
              options={(['fr', 'en'] as const).map((value) => ({ value, label: core(`language.${value}`) }))}
            />
          )}
        </KeptForm>
      )}
    </div>
  );
}

function ReadOnly({ subject, fields }: Pick<Props, 'subject' | 'fields'>) {
  const words = useFieldWords(subject);
  const say = useValueWords();
  const t = useText();
  if (!fields.some(({ value }) => value)) return null;
  return (
    <div>
      <FactList facts={fields.map(({ field, value }) => [words(field), say(field, value)])} />
      <p className="p-quiet">{t('account.shown')}</p>
    </div>
  );
}
