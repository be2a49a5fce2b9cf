import { project } from '@guichet/dto/projects/project';
import { EmptyState, ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { useResourceList } from '@guichet/ui-kit/hooks/use-resource-list.ts';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { Page } from '../../layout/page.tsx';
import { LineSkeleton } from '../../parts/line-skeleton.tsx';
import { WorksiteLine } from '../../parts/worksite-line.tsx';
import { useText } from '../../texts/use-text.ts';

/** The sheets of the reader's company; each opens by its name. [WS-05] */
export function WorksiteListPage() {
  const t = useText();
  const core = useCoreText();
  const list = useResourceList(project);
  const hasNone = !list.isLoading && !list.error && list.rows.length === 0;
  return (
    <Page title={t('worksites.title')} lead={t('worksites.lead')}>
      {list.error && <ErrorState problem={list.error} onRetry={list.retry} />}
      {list.isLoading && <LineSkeleton rows={4} />}
      {hasNone && <EmptyState title={t('worksites.none')} text={t('worksites.noneText')} />}
      {list.rows.length > 0 && (
        <ul className="p-lines p-lines-wide" aria-busy={list.isChanging || undefined}>
          {list.rows.map((row) => (
            <WorksiteLine key={row.id} row={row} />
          ))}
        </ul>
      )}
      {list.hasMore && (
        <div className="p-more">
          <Button onClick={list.loadMore} isBusy={list.isLoadingMore}>
            {core('actions.loadMore')}
          </Button>
        </div>
      )}
    </Page>
  );
}
