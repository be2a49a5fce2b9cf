import type { RowOf } from '@guichet/dto/core/resource';
import { deliveryState, webhookDelivery } from '@guichet/dto/webhooks/webhook-delivery';
import { EmptyState } from '@guichet/ui-kit/feedback/states.tsx';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useResourceList } from '@guichet/ui-kit/hooks/use-resource-list.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { Section } from '@guichet/ui-kit/layout/section.tsx';
import { ChoiceFilter } from '@guichet/ui-kit/table/choice-filter.tsx';
import { type Column, DataTable } from '@guichet/ui-kit/table/data-table.tsx';
import { FilterBar } from '@guichet/ui-kit/table/filter-bar.tsx';
import { useState } from 'react';
import { enumOptions } from '../../options.ts';
import { useText } from '../../texts/load-texts.ts';
import { DeliveryDrawer, DeliveryState } from './delivery-drawer.tsx';
import { eventWords } from './event-names.ts';

/** What was sent, what was answered, and what is still to try. */
export function DeliveryLog({ webhookId }: { webhookId: string }) {
  const t = useText();
  const list = useResourceList(webhookDelivery, { fixed: { webhookId } });
  const [openId, setOpenId] = useState<string | null>(null);
  return (
    <Section title={t('webhooks.log')}>
      <FilterBar list={list}>
        <ChoiceFilter
          label={t('webhooks.state')}
          options={enumOptions(deliveryState, (state) => t(`webhooks.deliveryStates.${state}`))}
          value={list.query.filters?.state}
          onChange={(value) => list.setFilter('state', value)}
        />
      </FilterBar>
      <DataTable
        list={list}
        label={t('webhooks.log')}
        columns={useDeliveryColumns(setOpenId)}
        empty={<EmptyState title={t('webhooks.logEmptyTitle')} text={t('webhooks.logEmptyText')} />}
      />
      {openId && <DeliveryDrawer id={openId} onClose={() => setOpenId(null)} />}
    </Section>
  );
}

function useDeliveryColumns(onOpen: (id: string) => void): readonly Column<RowOf<typeof webhookDelivery>>[] {
  const t = useText();
  const format = useFormat();
  const words = eventWords(t);
  return [
    {
      key: 'event',
      label: t('webhooks.event'),
      isMain: true,
      cell: (row) => (
        <Button variant="link" className="g-row-link" onClick={() => onOpen(row.id)}>
          {words(row.event)}
        </Button>
      ),
    },
    { key: 'state', label: t('webhooks.state'), cell: (row) => <DeliveryState delivery={row} /> },
    { key: 'answer', label: t('webhooks.answer'), isLabelledOnPhone: true, cell: (row) => row.statusCode ?? '—' },
    {
      key: 'attempts',
      label: t('webhooks.attempts'),
      align: 'end',
      isHiddenOnPhone: true,
      cell: (row) => format.number(row.attempts),
    },
    {
      key: 'createdAt',
      label: t('webhooks.createdAt'),
      sort: 'createdAt',
      cell: (row) => format.dateTime(row.createdAt),
    },
  ];
}
