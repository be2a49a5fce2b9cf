import type { ItemOf } from '@guichet/dto/core/resource';
import { attachmentList } from '@guichet/dto/tickets/attachment';
import type { ticket as ticketResource } from '@guichet/dto/tickets/ticket';
import { useRead } from '@guichet/ui-kit/app/use-read.ts';
import { ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { Block } from '../../../layout/block.tsx';
import { LineSkeleton } from '../../../parts/line-skeleton.tsx';
import { useText } from '../../../texts/use-text.ts';
import { Message } from './message.tsx';
import { ThreadEntry } from './thread-entry.tsx';
import { useTimeline } from './use-timeline.ts';

/** The request and everything since: messages, acts, work and its time. New ones are read aloud as they come. */
export function Thread({ ticket }: { ticket: ItemOf<typeof ticketResource> }) {
  const t = useText();
  const { entries, isLoading, error, retry, hasOlder, isLoadingOlder, loadOlder } = useTimeline(ticket.id);
  const files = useRead(`/tickets/${ticket.id}/attachments`, attachmentList).data?.rows ?? [];
  const { requesterId, requesterName, openedAt, description } = ticket;
  return (
    <Block title={t('thread.title')}>
      <Message
        author={{ id: requesterId, name: requesterName }}
        at={openedAt}
        body={description}
        attachments={files.filter(({ commentId }) => commentId === null)}
        isFromStaff={false}
      />
      {hasOlder && (
        <Button onClick={loadOlder} isBusy={isLoadingOlder}>
          {t('thread.older')}
        </Button>
      )}
      {error && <ErrorState problem={error} onRetry={retry} />}
      {isLoading && <LineSkeleton rows={2} />}
      <ol className="p-thread" aria-live="polite" aria-relevant="additions">
        {entries.map((entry) => (
          <ThreadEntry key={entry.id} entry={entry} />
        ))}
      </ol>
    </Block>
  );
}
