import type { notAccounted } from '@guichet/dto/contracts/not-accounted';
import type { RowOf } from '@guichet/dto/core/resource';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { Badge } from '@guichet/ui-kit/layout/badge.tsx';
import type { Column } from '@guichet/ui-kit/table/data-table.tsx';
import { useText } from '../../texts/load-texts.ts';

type Row = RowOf<typeof notAccounted>;

export function useNotAccountedColumns(): readonly Column<Row>[] {
  const t = useText();
  const format = useFormat();
  return [
    {
      key: 'workedOn',
      label: t('interventions.workedOn'),
      sort: 'workedOn',
      cell: (row) => format.shortDay(row.workedOn),
    },
    { key: 'summary', label: t('interventions.summary'), isMain: true, cell: (row) => row.summary },
    {
      key: 'company',
      label: t('interventions.company'),
      clip: 'wide',
      cell: (row) => row.companyName,
    },
    { key: 'why', label: t('notAccounted.reason'), cell: (row) => <Why row={row} /> },
    {
      key: 'pack',
      label: t('notAccounted.pack'),
      isLabelledOnPhone: true,
      clip: 'wide',
      cell: (row) => row.packName,
    },
    {
      key: 'better',
      label: t('notAccounted.better'),
      isLabelledOnPhone: true,
      clip: 'wide',
      cell: (row) => row.betterPackName,
    },
    {
      key: 'person',
      label: t('interventions.person'),
      clip: 'wide',
      cell: (row) => row.userName,
      isHiddenOnPhone: true,
    },
    {
      key: 'accounted',
      label: t('interventions.accounted'),
      align: 'end',
      cell: (row) => format.hours(row.accountedMinutes),
    },
  ];
}

/** In words: what is wrong, and that a closed month stands in the way. */
function Why({ row }: { row: Row }) {
  const t = useText();
  const format = useFormat();
  const isPart = row.reason === 'none' && row.unaccountedMinutes < row.accountedMinutes;
  return (
    <>
      <Badge tone={row.reason === 'wrong' ? 'warning' : 'danger'}>
        {isPart
          ? t('notAccounted.part', { time: format.hours(row.unaccountedMinutes) })
          : t(`notAccounted.why.${row.overageMinutes > 0 && row.reason === 'wrong' ? 'overage' : row.reason}`)}
      </Badge>{' '}
      {row.isMonthClosed && <Badge>{t('notAccounted.isMonthClosed')}</Badge>}
    </>
  );
}
