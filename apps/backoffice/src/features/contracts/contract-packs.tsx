import type { contract } from '@guichet/dto/contracts/contract';
import { hourPack } from '@guichet/dto/contracts/hour-pack';
import type { ItemOf } from '@guichet/dto/core/resource';
import { Skeleton } from '@guichet/ui-kit/feedback/skeleton.tsx';
import { EmptyState, ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { useResourceList } from '@guichet/ui-kit/hooks/use-resource-list.ts';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { Section } from '@guichet/ui-kit/layout/section.tsx';
import { PackList } from '../../packs/pack-list.tsx';
import { useText } from '../../texts/load-texts.ts';

/** The packs sold under a contract, and the months that it gave. */
export function ContractPacks({ contract: { id, kind } }: { contract: ItemOf<typeof contract> }) {
  const t = useText();
  const core = useCoreText();
  const list = useResourceList(hourPack, { fixed: { contractId: [id] }, isLocal: true, limit: 50 });
  return (
    <Section title={t('contracts.packs')}>
      {list.error && <ErrorState problem={list.error} onRetry={list.retry} />}
      {list.isLoading && <Skeleton lines={6} />}
      {!list.isLoading && !list.error && list.rows.length === 0 && (
        <EmptyState
          title={t('contracts.noPacks')}
          text={t(kind === 'hosting' ? 'contracts.noPacksHosting' : 'contracts.noPacksText')}
        />
      )}
      {list.rows.length > 0 && <PackList packs={list.rows} />}
      {list.hasMore && (
        <Button onClick={list.loadMore} isBusy={list.isLoadingMore}>
          {core('actions.loadMore')}
        </Button>
      )}
    </Section>
  );
}
