import type { intervention } from '@guichet/dto/contracts/intervention';
import type { RowOf } from '@guichet/dto/core/resource';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { Badge } from '@guichet/ui-kit/layout/badge.tsx';
import type { Column } from '@guichet/ui-kit/table/data-table.tsx';
import { useText } from '../../texts/load-texts.ts';
import { QuestionMark } from '../../time/question-badge.tsx';

type Row = RowOf<typeof intervention>;

export function useInterventionColumns(): readonly Column<Row>[] {
  const t = useText();
  const format = useFormat();
  return [
    {
      key: 'workedOn',
      label: t('interventions.workedOn'),
      sort: 'workedOn',
      cell: (row) => format.shortDay(row.workedOn),
    },
    {
      key: 'summary',
      label: t('interventions.summary'),
      isMain: true,
      cell: (row) => (
        <>
          {row.questionState && <QuestionMark state={row.questionState} />}
          {row.summary}
        </>
      ),
    },
    {
      key: 'company',
      label: t('interventions.company'),
      clip: 'name',
      cell: (row) => row.companyName,
    },
    { key: 'ticket', label: t('interventions.ticket'), cell: (row) => row.ticketReference },
    { key: 'kind', label: t('interventions.kind'), cell: (row) => t(`enumerations.interventionKind.${row.kind}`) },
    { key: 'person', label: t('interventions.person'), clip: 'name', cell: (row) => row.userName },
    {
      key: 'minutes',
      label: t('interventions.minutes'),
      align: 'end',
      cell: (row) => row.minutes !== null && format.hours(row.minutes),
    },
    { key: 'accounted', label: t('interventions.accounted'), align: 'end', cell: (row) => <Accounted row={row} /> },
  ];
}

/** The time deducted; amber when no pack has it, red past the end of one. */
function Accounted({ row }: { row: Row }) {
  const t = useText();
  const format = useFormat();
  if (row.isOffered) return <Badge>{t('interventions.isOffered')}</Badge>;
  if (row.overageMinutes > 0) {
    return <Badge tone="danger">{t('interventions.overage', { time: format.hours(row.overageMinutes) })}</Badge>;
  }
  if (row.unaccountedMinutes > 0) {
    return (
      <Badge tone="warning">{t('interventions.unaccounted', { time: format.hours(row.unaccountedMinutes) })}</Badge>
    );
  }
  return format.hours(row.accountedMinutes);
}
