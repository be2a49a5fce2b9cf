import { comment } from '@guichet/dto/tickets/comment';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useAttempt } from '@guichet/ui-kit/app/use-attempt.ts';

/** Writes a message to a ticket; the same message tried again is written once. */
export function useCommentSender(ticketId: string) {
  const api = useApi();
  const attempt = useAttempt();
  return (input: { body: string; attachmentIds: string[] }) =>
    attempt(input, (idempotencyKey) =>
      api.command(`/tickets/${ticketId}/comments`, input, { answer: comment, idempotencyKey }),
    );
}
