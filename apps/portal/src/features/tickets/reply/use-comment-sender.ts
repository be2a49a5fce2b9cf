import { comment } from '@guichet/dto/tickets/comment';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useAttempt } from '@guichet/ui-kit/app/use-attempt.ts';

/** Writes a message to a ticket; the same message tried again is written once. */
export function useCommentSender(ticketId: string) {
  const api = useApi();
  const keyOf = useAttempt();
  return (input: { body: string; attachmentIds: string[] }) =>
    api.command(`/tickets/${ticketId}/comments`, input, { answer: comment, idempotencyKey: keyOf(input) });
}
