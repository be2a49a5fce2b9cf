import { blockedSender } from '@guichet/dto/intake/incoming-mail';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useCommand } from '@guichet/ui-kit/app/use-command.ts';
import { EmptyState } from '@guichet/ui-kit/feedback/states.tsx';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useResourceList } from '@guichet/ui-kit/hooks/use-resource-list.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { PageHeader } from '@guichet/ui-kit/layout/page-header.tsx';
import { DataTable } from '@guichet/ui-kit/table/data-table.tsx';
import { useText } from '../../texts/load-texts.ts';

/** Whose mails are ignored. */
export function BlockedSenderListPage() {
  const t = useText();
  const format = useFormat();
  const list = useResourceList(blockedSender);
  return (
    <div className="g-page">
      <PageHeader
        title={t('intake.blockedSenders')}
        parent={{ to: '/incoming-mails?state=waiting', label: t('layout.pages.incomingMails') }}
      />
      <DataTable
        list={list}
        label={t('intake.blockedSenders')}
        columns={[
          { key: 'address', label: t('intake.from'), isMain: true, cell: (row) => row.address },
          { key: 'by', label: t('intake.blockedBy'), isLabelledOnPhone: true, cell: (row) => row.blockedByName },
          {
            key: 'createdAt',
            label: t('intake.blockedAt'),
            sort: 'createdAt',
            cell: (row) => format.dateTime(row.createdAt),
          },
        ]}
        rowActions={(row) => <Unblock id={row.id} address={row.address} />}
        empty={<EmptyState title={t('intake.nobodyBlocked')} text={t('intake.nobodyBlockedText')} />}
      />
    </div>
  );
}

function Unblock({ id, address }: { id: string; address: string }) {
  const t = useText();
  const api = useApi();
  const unblock = useCommand(() => api.remove(blockedSender, id), {
    refresh: ['blocked-senders'],
    done: t('intake.unblocked', { address }),
  });
  return (
    <Button
      variant="link"
      aria-label={t('intake.unblockOf', { address })}
      isBusy={unblock.isBusy}
      onClick={() => unblock.run()}
    >
      {t('intake.unblock')}
    </Button>
  );
}
