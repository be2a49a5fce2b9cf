import { registration } from '@guichet/dto/accounts/registration';
import type { RowOf } from '@guichet/dto/core/resource';
import { EmptyState } from '@guichet/ui-kit/feedback/states.tsx';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useResourceList } from '@guichet/ui-kit/hooks/use-resource-list.ts';
import { Section } from '@guichet/ui-kit/layout/section.tsx';
import { type Column, DataTable } from '@guichet/ui-kit/table/data-table.tsx';
import { useText } from '../../texts/load-texts.ts';
import { RegistrationActions } from './registration-actions.tsx';

/** Who asks for an account and waits for an answer. [WS-02] */
export function RegistrationList() {
  const t = useText();
  const list = useResourceList(registration, { fixed: { state: ['waiting'] }, isLocal: true });
  return (
    <Section title={t('registrations.title')}>
      <DataTable
        list={list}
        label={t('registrations.title')}
        columns={useColumns()}
        empty={<EmptyState title={t('registrations.none')} />}
      />
    </Section>
  );
}

function useColumns(): readonly Column<RowOf<typeof registration>>[] {
  const t = useText();
  const format = useFormat();
  return [
    {
      key: 'person',
      label: t('registrations.person'),
      isMain: true,
      cell: (row) => `${row.firstName} ${row.lastName}`,
    },
    { key: 'email', label: t('registrations.email'), cell: (row) => row.email },
    { key: 'company', label: t('registrations.company'), cell: (row) => row.companyName },
    { key: 'createdAt', label: t('registrations.at'), cell: (row) => format.dateTime(row.createdAt) },
    { key: 'decision', label: t('registrations.decision'), cell: (row) => <RegistrationActions row={row} /> },
  ];
}
