import type { ticket } from '@guichet/dto/tickets/ticket';
import { useCan } from '@guichet/ui-kit/app/app-context.ts';
import type { ResourceList } from '@guichet/ui-kit/hooks/use-resource-list.ts';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Button, ButtonLink } from '@guichet/ui-kit/layout/button.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { useText } from '../../../texts/use-text.ts';

/** Why there is nothing, and what to do about it. */
export function NoTicket({ list }: { list: ResourceList<typeof ticket> }) {
  const t = useText();
  const core = useCoreText();
  const can = useCan();
  if (list.isFiltered) {
    return (
      <Empty
        title={core('list.noMatch')}
        text={core('list.noMatchHint')}
        action={<Button onClick={list.reset}>{core('list.resetFilters')}</Button>}
      />
    );
  }
  const action = can('tickets.create') && (
    <ButtonLink to="/tickets/new" variant="primary">
      {t('tickets.new')}
    </ButtonLink>
  );
  return <Empty title={t('tickets.none')} text={t('tickets.noneText')} action={action} />;
}
