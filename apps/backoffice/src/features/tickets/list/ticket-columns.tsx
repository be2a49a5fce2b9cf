import type { TicketView } from '@guichet/dto/tickets/ticket-view';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useColumns } from '@guichet/ui-kit/table/column-chooser.tsx';
import type { Column } from '@guichet/ui-kit/table/data-table.tsx';
import { Flag } from 'lucide-react';
import { useState } from 'react';
import type { tickets } from '../../../texts/fr/tickets.ts';
import { useText } from '../../../texts/load-texts.ts';
import { Deadline } from '../parts/deadline.tsx';
import { PriorityMark, StateBadge } from '../parts/state-badge.tsx';
import type { TicketRow } from '../parts/ticket-types.ts';

/** The creation date can't be left out. [UX: ticket list] */
const ALWAYS = 'openedAt';
const HIDDEN_AT_FIRST = ['requester', 'theme', 'step', 'lastActivityAt'];

/** The columns that show, and those that the reader may choose from: the view's own, or else those chosen on this device. */
export function useTicketColumns(view: Pick<TicketView, 'key' | 'columns'> | null) {
  const local = useColumns('tickets', useAllColumns(), HIDDEN_AT_FIRST);
  const [edited, setEdited] = useState<{ view: string; keys: readonly string[] } | null>(null);
  const changed = edited && edited.view === view?.key ? edited.keys : null;
  const own = changed ?? nonEmpty(view?.columns);
  const shown = own
    ? local.all.filter(({ key, isMain }) => isMain === true || key === ALWAYS || own.includes(key))
    : local.shown;
  const isShown = (key: string) => shown.some((column) => column.key === key);
  const toggle = (key: string) => {
    const keys = shown.map((column) => column.key);
    const next = isShown(key) ? keys.filter((each) => each !== key) : [...keys, key];
    if (own && view) setEdited({ view: view.key, keys: next });
    else local.toggle(key);
  };
  return {
    shown,
    keys: shown.map(({ key }) => key),
    /** Other columns show than those that the view says. */
    isChanged: changed !== null && [...changed].sort().join() !== [...(view?.columns ?? [])].sort().join(),
    forget: () => setEdited(null),
    chooser: { all: local.all.filter(({ key }) => key !== ALWAYS), shown, isShown, toggle },
  };
}

const nonEmpty = (keys: readonly string[] | undefined) => (keys && keys.length > 0 ? keys : null);

function useAllColumns(): readonly Column<TicketRow>[] {
  const t = useText();
  const format = useFormat();
  const label = (field: keyof (typeof tickets)['fields']) => t(`tickets.fields.${field}`);
  return [
    { key: 'reference', label: label('reference'), cell: (row) => <span className="g-quiet">{row.reference}</span> },
    {
      key: ALWAYS,
      label: label('openedAt'),
      sort: 'openedAt',
      cell: (row) => <Instant value={row.openedAt} text={format.shortDate(row.openedAt)} />,
    },
    { key: 'title', label: label('title'), isMain: true, cell: (row) => row.title },
    { key: 'company', label: label('company'), clip: 'name', cell: (row) => row.companyName },
    { key: 'requester', label: label('requester'), isHiddenOnPhone: true, cell: (row) => row.requesterName },
    { key: 'state', label: label('state'), cell: (row) => <StateOf row={row} /> },
    { key: 'priority', label: label('priority'), cell: (row) => <PriorityMark priority={row.priority} /> },
    { key: 'theme', label: label('theme'), isHiddenOnPhone: true, cell: (row) => row.themeName },
    { key: 'step', label: label('step'), isHiddenOnPhone: true, cell: (row) => row.stepName },
    {
      key: 'assignee',
      label: label('assignee'),
      clip: 'name',
      cell: (row) => row.assigneeName ?? <span className="g-quiet">{t('tickets.none.assignee')}</span>,
    },
    {
      key: 'deadline',
      label: label('deadline'),
      isLabelledOnPhone: true,
      clip: 'wide',
      cell: (row) => row.deadlineOn && <Deadline ticket={row} />,
    },
    {
      key: 'lastActivityAt',
      label: label('lastActivityAt'),
      sort: 'lastActivityAt',
      isLabelledOnPhone: true,
      cell: (row) => <Instant value={row.lastActivityAt} text={format.relative(row.lastActivityAt)} />,
    },
  ];
}

/** A closure that the client asked for is seen from the list. */
function StateOf({ row }: { row: TicketRow }) {
  const t = useText();
  const asked = t('tickets.closure.label');
  return (
    <>
      <StateBadge state={row.state} />
      {row.isClosureRequested && (
        <span title={asked} className="t-asked">
          <Flag size={14} aria-hidden />
          <span className="visually-hidden">{asked}</span>
        </span>
      )}
    </>
  );
}

function Instant({ value, text }: { value: string; text: string }) {
  const format = useFormat();
  return (
    <time dateTime={value} title={format.dateTime(value)}>
      {text}
    </time>
  );
}
