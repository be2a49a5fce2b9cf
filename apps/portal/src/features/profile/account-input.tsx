import type { AccountField } from '@guichet/dto/accounts/account';
import type { ChangeSubject } from '@guichet/dto/accounts/client-fields';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useCommand } from '@guichet/ui-kit/app/use-command.ts';
import { SelectField } from '@guichet/ui-kit/fields/choice-fields.tsx';
import { TextField } from '@guichet/ui-kit/fields/text-fields.tsx';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { useText } from '../../texts/use-text.ts';
import { useCountries, useFieldWords, useValueWords } from './field-words.ts';

const KINDS: Readonly<Record<string, { type?: 'email' | 'tel' | 'url'; autoComplete?: string }>> = {
  firstName: { autoComplete: 'given-name' },
  lastName: { autoComplete: 'family-name' },
  jobTitle: { autoComplete: 'organization-title' },
  email: { type: 'email', autoComplete: 'email' },
  phone: { type: 'tel', autoComplete: 'tel' },
  mobile: { type: 'tel', autoComplete: 'mobile tel' },
  website: { type: 'url' },
};
const WIDE = new Set(['name', 'email', 'website', 'addressLine1', 'addressLine2']);
const REQUIRED = new Set(['name', 'firstName', 'lastName', 'countryCode']);

interface Props {
  subject: ChangeSubject;
  field: AccountField;
}

/** A field that the client may change, with what became of what they asked. */
export function AccountInput({ subject, field: { field: name, mode, waiting, declined } }: Props) {
  const t = useText();
  const words = useFieldWords(subject);
  const countries = useCountries();
  const isRequired = REQUIRED.has(name) || (subject === 'contact' && name === 'email');
  const isClosed = mode === 'shown';
  const hint = (
    <>
      {isClosed && t('account.locked')}
      {mode === 'approval' && !waiting && t('account.approval')}
      {waiting && <Waiting name={name} label={words(name)} waiting={waiting} />}
      {declined && <Declined name={name} declined={declined} />}
    </>
  );
  const hasHint = isClosed || mode === 'approval' || waiting !== null || declined !== null;
  const field = { name, label: words(name), isDisabled: isClosed, isRequired, ...(hasHint && { hint }) };
  if (name === 'countryCode') return <SelectField {...field} options={countries} />;
  return <TextField {...field} {...KINDS[name]} isWide={WIDE.has(name)} />;
}

function Waiting({
  name,
  label,
  waiting: { id, value, requestedByName, createdAt },
}: {
  name: string;
  label: string;
  waiting: NonNullable<AccountField['waiting']>;
}) {
  const t = useText();
  const api = useApi();
  const format = useFormat();
  const say = useValueWords();
  const withdraw = useCommand(() => api.command(`/change-requests/${id}/withdraw`), {
    refresh: ['account'],
    done: t('account.withdrawn'),
  });
  const asked = {
    value: say(name, value) ?? t('account.none'),
    name: requestedByName ?? '',
    date: format.date(createdAt),
  };
  return (
    <span className="p-account-fate">
      {t('account.waiting', asked)}{' '}
      <Button
        variant="link"
        aria-label={t('account.withdrawOf', { field: label })}
        isBusy={withdraw.isBusy}
        onClick={() => withdraw.run()}
      >
        {t('account.withdraw')}
      </Button>
    </span>
  );
}

function Declined({ name, declined }: { name: string; declined: NonNullable<AccountField['declined']> }) {
  const t = useText();
  const say = useValueWords();
  return (
    <span className="p-account-fate">
      {t('account.declined', { value: say(name, declined.value) ?? t('account.none') })} {declined.reason}
    </span>
  );
}
