import './references.css';
import type { ticketTheme } from '@guichet/dto/tickets/ticket-theme';
import { Skeleton } from '@guichet/ui-kit/feedback/skeleton.tsx';
import { ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { useResourceList } from '@guichet/ui-kit/hooks/use-resource-list.ts';
import { PageHeader } from '@guichet/ui-kit/layout/page-header.tsx';
import { EntryRow } from './entry-row.tsx';
import { NewEntry } from './new-entry.tsx';
import { useEntryActs } from './use-entry-acts.ts';

/** Any of the lists that the business edits and orders: they share one shape. [AG-20] */
export type EntryList = typeof ticketTheme;

interface Props {
  resource: EntryList;
  title: string;
  text: string;
}

export function EntryListPage({ resource, title, text }: Props) {
  const list = useResourceList(resource, { limit: 100, isLocal: true });
  const acts = useEntryActs(resource, list.rows);
  return (
    <div className="g-page">
      <PageHeader title={title} subtitle={text} />
      {list.error && <ErrorState problem={list.error} onRetry={list.retry} />}
      {list.isLoading && <Skeleton lines={6} />}
      <div className="g-narrow">
        <ol className="g-rows" aria-label={title}>
          {list.rows.map((row, index) => (
            <EntryRow
              key={row.id}
              row={row}
              acts={acts}
              isFirst={index === 0}
              isLast={index === list.rows.length - 1}
            />
          ))}
        </ol>
        {!list.isLoading && !list.error && (
          <NewEntry resource={resource} position={(list.rows.at(-1)?.position ?? 0) + 1} />
        )}
      </div>
    </div>
  );
}
