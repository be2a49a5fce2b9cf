import type { ItemOf } from '@guichet/dto/core/resource';
import type { ticket as ticketResource } from '@guichet/dto/tickets/ticket';
import { ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { Block } from '../../../layout/block.tsx';
import { useText } from '../../../texts/use-text.ts';
import { Message } from './message.tsx';
import { ThreadEntry } from './thread-entry.tsx';
import type { ThreadReading } from './use-thread.ts';

/** The request and everything since: messages, acts, work and its time. New ones are read aloud as they come. */
export function Thread({ ticket, thread }: { ticket: ItemOf<typeof ticketResource>; thread: ThreadReading }) {
  const t = useText();
  const { entries, files, error, retry, hasOlder, isLoadingOlder, loadOlder } = thread;
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
      <ol className="p-thread" aria-live="polite" aria-relevant="additions">
        {entries.map((entry) => (
          <ThreadEntry key={entry.id} entry={entry} />
        ))}
      </ol>
    </Block>
  );
}
