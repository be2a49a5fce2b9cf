import { apiKey } from '@guichet/dto/identity/api-key';
import { useCan } from '@guichet/ui-kit/app/app-context.ts';
import { EmptyState } from '@guichet/ui-kit/feedback/states.tsx';
import { useResourceList } from '@guichet/ui-kit/hooks/use-resource-list.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { PageHeader } from '@guichet/ui-kit/layout/page-header.tsx';
import { useShortcuts } from '@guichet/ui-kit/shortcuts/use-shortcuts.ts';
import { DataTable } from '@guichet/ui-kit/table/data-table.tsx';
import { useState } from 'react';
import { useText } from '../../texts/load-texts.ts';
import { AllowedOrigins } from './allowed-origins.tsx';
import { ApiDescription } from './api-description.tsx';
import { KeyDrawer } from './key-drawer.tsx';
import { NewKeyDrawer } from './new-key-drawer.tsx';
import { useKeyColumns } from './use-key-columns.tsx';

/** What lets programs in: keys, and the sites whose browsers are answered. [AG-32] */
export function KeyListPage() {
  const t = useText();
  const can = useCan();
  const list = useResourceList(apiKey);
  const [openId, setOpenId] = useState<string | null>(null);
  const create = () => setOpenId('new');
  const canWrite = can('apiKeys.write');
  useShortcuts(canWrite ? { c: create } : {});
  return (
    <div className="g-page">
      <PageHeader
        title={t('layout.pages.apiKeys')}
        subtitle={t('apiKeys.text')}
        actions={
          <>
            <ApiDescription />
            {canWrite && (
              <Button variant="primary" onClick={create}>
                {t('apiKeys.create')}
              </Button>
            )}
          </>
        }
      />
      <DataTable
        list={list}
        label={t('apiKeys.list')}
        columns={useKeyColumns(setOpenId)}
        rowTone={({ state }) => (state === 'active' ? undefined : 'quiet')}
        empty={<EmptyState title={t('apiKeys.emptyTitle')} text={t('apiKeys.emptyText')} />}
      />
      {can('settings.read') && !list.isLoading && <AllowedOrigins />}
      {openId === 'new' && <NewKeyDrawer onClose={() => setOpenId(null)} />}
      {openId && openId !== 'new' && <KeyDrawer id={openId} onClose={() => setOpenId(null)} />}
    </div>
  );
}
