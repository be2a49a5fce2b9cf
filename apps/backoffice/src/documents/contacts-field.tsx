import { user } from '@guichet/dto/identity/user';
import { Skeleton } from '@guichet/ui-kit/feedback/skeleton.tsx';
import { CheckGroup } from '@guichet/ui-kit/fields/choice-fields.tsx';
import { useResourceList } from '@guichet/ui-kit/hooks/use-resource-list.ts';
import { Link } from 'react-router';
import { useText } from '../texts/load-texts.ts';

interface Props {
  companyId: string;
  label: string;
  hint?: string;
}

/** Contacts of a company, to whom something is mailed. */
export function ContactsField({ companyId, label, hint }: Props) {
  const t = useText();
  const list = useResourceList(user, { fixed: { companyId: [companyId] }, isLocal: true, limit: 100 });
  if (list.isLoading) return <Skeleton lines={2} />;
  if (list.rows.length === 0) {
    return (
      <p className="g-field-wide g-quiet">
        {t('documents.noContact')} <Link to={`/companies/${companyId}?tab=contacts`}>{t('documents.addContact')}</Link>
      </p>
    );
  }
  return (
    <CheckGroup
      name="recipientIds"
      label={label}
      hint={hint}
      options={list.rows.map(({ id, firstName, lastName, email }) => ({
        value: id,
        label: `${firstName} ${lastName} (${email})`,
      }))}
    />
  );
}
