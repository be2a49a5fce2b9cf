import type { RowOf } from '@guichet/dto/core/resource';
import { user } from '@guichet/dto/identity/user';
import { Skeleton } from '@guichet/ui-kit/feedback/skeleton.tsx';
import { CheckGroup } from '@guichet/ui-kit/fields/choice-fields.tsx';
import { useResourceList } from '@guichet/ui-kit/hooks/use-resource-list.ts';
import { Link } from 'react-router';
import { useText } from '../texts/load-texts.ts';

interface Props {
  companyId: string;
  /** Whether it is about a worksite: contacts who see only their own tickets find those too. */
  isOfProject?: boolean;
  /** Some contacts see no invoices. [AG-14] */
  isInvoice?: boolean;
  label: string;
  hint?: string;
}

/** Contacts of a company who would find a document, to whom it is announced. */
export function ContactsField({ companyId, isOfProject = false, isInvoice = false, label, hint }: Props) {
  const t = useText();
  const list = useResourceList(user, { fixed: { companyId: [companyId] }, isLocal: true, limit: 100 });
  if (list.isLoading) return <Skeleton lines={2} />;
  const readers = list.rows.filter((row) => canFind(row, { isOfProject, isInvoice }));
  if (readers.length === 0) {
    return (
      <p className="g-field-wide g-quiet">
        {t(list.rows.length === 0 ? 'documents.noContact' : 'documents.noReader')}{' '}
        <Link to={`/companies/${companyId}?tab=contacts`}>{t('documents.addContact')}</Link>
      </p>
    );
  }
  return (
    <CheckGroup
      name="recipientIds"
      label={label}
      hint={hint}
      options={readers.map(({ id, firstName, lastName, email }) => ({
        value: id,
        label: `${firstName} ${lastName} (${email})`,
      }))}
    />
  );
}

const canFind = ({ state, ticketScope, canSeeInvoices }: Contact, { isOfProject, isInvoice }: Announced): boolean =>
  (state === 'active' || state === 'invited') &&
  (ticketScope === 'company' || isOfProject) &&
  (canSeeInvoices || !isInvoice);

type Announced = Required<Pick<Props, 'isOfProject' | 'isInvoice'>>;

type Contact = Pick<RowOf<typeof user>, 'state' | 'ticketScope' | 'canSeeInvoices'>;
