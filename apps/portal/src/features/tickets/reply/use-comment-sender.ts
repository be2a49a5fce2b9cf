import { randomId } from '@guichet/api-client/random-id';
import { comment } from '@guichet/dto/tickets/comment';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useRef } from 'react';

/** Writes a message to a ticket; the same message tried again is written once. */
export function useCommentSender(ticketId: string) {
  const api = useApi();
  const attempt = useRef({ key: '', body: '' });
  return (input: { body: string; attachmentIds: string[] }) => {
    const body = JSON.stringify(input);
    if (attempt.current.body !== body) attempt.current = { key: randomId(), body };
    return api.command(`/tickets/${ticketId}/comments`, input, {
      answer: comment,
      idempotencyKey: attempt.current.key,
    });
  };
}
