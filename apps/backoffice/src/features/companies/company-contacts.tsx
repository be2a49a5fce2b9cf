import { user } from '@guichet/dto/identity/user';
import { EmptyState } from '@guichet/ui-kit/feedback/states.tsx';
import { useResourceList } from '@guichet/ui-kit/hooks/use-resource-list.ts';
import { ButtonLink } from '@guichet/ui-kit/layout/button.tsx';
import { DataTable } from '@guichet/ui-kit/table/data-table.tsx';
import { useText } from '../../texts/load-texts.ts';

/** The people of a company. */
export function CompanyContacts({ companyId }: { companyId: string }) {
  const t = useText();
  const list = useResourceList(user, { fixed: { companyId: [companyId] }, isLocal: true });
  const invite = (
    <ButtonLink to={`/users?companyId=${companyId}&new=contact`}>{t('companies.inviteContact')}</ButtonLink>
  );
  return (
    <>
      <DataTable
        list={list}
        label={t('companies.tabs.contacts')}
        columns={[
          { key: 'name', label: t('users.name'), isMain: true, cell: (row) => `${row.firstName} ${row.lastName}` },
          { key: 'jobTitle', label: t('users.jobTitle'), cell: (row) => row.jobTitle },
          { key: 'email', label: t('users.email'), cell: (row) => row.email },
          { key: 'phone', label: t('users.phone'), cell: (row) => row.phone },
          { key: 'state', label: t('users.state'), cell: (row) => t(`enumerations.userState.${row.state}`) },
        ]}
        href={(row) => `/users/${row.id}`}
        empty={<EmptyState title={t('companies.noContacts')} action={invite} />}
      />
      {list.rows.length > 0 && <div>{invite}</div>}
    </>
  );
}
