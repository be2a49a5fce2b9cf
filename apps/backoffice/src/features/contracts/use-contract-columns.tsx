import type { contract } from '@guichet/dto/contracts/contract';
import type { RowOf } from '@guichet/dto/core/resource';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import type { Column } from '@guichet/ui-kit/table/data-table.tsx';
import { useText } from '../../texts/load-texts.ts';
import { ContractState } from './contract-state.tsx';

export function useContractColumns(): readonly Column<RowOf<typeof contract>>[] {
  const t = useText();
  const format = useFormat();
  return [
    {
      key: 'reference',
      label: t('contracts.reference'),
      cell: (row) => <span className="g-quiet">{row.reference}</span>,
    },
    { key: 'title', label: t('contracts.name'), isMain: true, cell: (row) => row.title },
    {
      key: 'company',
      label: t('contracts.company'),
      clip: 'wide',
      cell: (row) => row.companyName,
    },
    { key: 'kind', label: t('contracts.kind'), cell: (row) => t(`contracts.kindsShort.${row.kind}`) },
    { key: 'state', label: t('contracts.state'), cell: (row) => <ContractState contract={row} /> },
    {
      key: 'monthly',
      label: t('contracts.monthlyShort'),
      align: 'end',
      cell: (row) => row.monthlyMinutes > 0 && format.hours(row.monthlyMinutes),
    },
    {
      key: 'price',
      label: t('contracts.price'),
      align: 'end',
      cell: (row) => row.priceCents > 0 && format.money(row.priceCents),
    },
    {
      key: 'startsOn',
      label: t('contracts.startsOn'),
      sort: 'startsOn',
      isHiddenOnPhone: true,
      cell: (row) => format.day(row.startsOn),
    },
    {
      key: 'endsOn',
      label: t('contracts.endsOn'),
      sort: 'endsOn',
      isLabelledOnPhone: true,
      cell: (row) => format.day(row.endsOn),
    },
  ];
}
