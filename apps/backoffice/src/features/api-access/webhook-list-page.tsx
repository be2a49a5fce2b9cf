import type { RowOf } from '@guichet/dto/core/resource';
import { webhook } from '@guichet/dto/webhooks/webhook';
import { useCan } from '@guichet/ui-kit/app/app-context.ts';
import { EmptyState } from '@guichet/ui-kit/feedback/states.tsx';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useResourceList } from '@guichet/ui-kit/hooks/use-resource-list.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { PageHeader } from '@guichet/ui-kit/layout/page-header.tsx';
import { useShortcuts } from '@guichet/ui-kit/shortcuts/use-shortcuts.ts';
import { type Column, DataTable } from '@guichet/ui-kit/table/data-table.tsx';
import { useState } from 'react';
import { useText } from '../../texts/load-texts.ts';
import { NewWebhookDrawer } from './new-webhook-drawer.tsx';
import { WebhookState } from './webhook-state.tsx';

/** Which other systems are told what happens. */
export function WebhookListPage() {
  const t = useText();
  const canWrite = useCan()('webhooks.write');
  const list = useResourceList(webhook);
  const [isCreating, setIsCreating] = useState(false);
  const create = () => setIsCreating(true);
  useShortcuts(canWrite ? { c: create } : {});
  return (
    <div className="g-page">
      <PageHeader
        title={t('layout.pages.webhooks')}
        subtitle={t('webhooks.text')}
        actions={
          canWrite && (
            <Button variant="primary" onClick={create}>
              {t('webhooks.create')}
            </Button>
          )
        }
      />
      <DataTable
        list={list}
        label={t('layout.pages.webhooks')}
        columns={useWebhookColumns()}
        href={(row) => `/webhooks/${row.id}`}
        empty={<EmptyState title={t('webhooks.emptyTitle')} text={t('webhooks.emptyText')} />}
      />
      {isCreating && <NewWebhookDrawer onClose={() => setIsCreating(false)} />}
    </div>
  );
}

function useWebhookColumns(): readonly Column<RowOf<typeof webhook>>[] {
  const t = useText();
  const format = useFormat();
  return [
    { key: 'name', label: t('webhooks.name'), isMain: true, cell: (row) => row.name },
    { key: 'url', label: t('webhooks.url'), cell: (row) => new URL(row.url).host },
    { key: 'state', label: t('webhooks.state'), cell: (row) => <WebhookState webhook={row} /> },
    {
      key: 'events',
      label: t('webhooks.events'),
      isHiddenOnPhone: true,
      cell: (row) => t('webhooks.eventCount', { count: row.events.length }),
    },
    {
      key: 'lastSuccessAt',
      label: t('webhooks.lastSuccessAt'),
      isLabelledOnPhone: true,
      cell: (row) => (row.lastSuccessAt ? format.relative(row.lastSuccessAt) : t('webhooks.nothingYet')),
    },
  ];
}
