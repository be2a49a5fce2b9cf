import type { ApiError } from '@guichet/api-client/api-error';
import { useMe } from '@guichet/ui-kit/app/app-context.ts';
import { useCommand } from '@guichet/ui-kit/app/use-command.ts';
import { useEffect, useEffectEvent, useState } from 'react';
import { type TicketFiles, useTicketFiles } from '../files/use-ticket-files.ts';
import { useCommentSender } from './use-comment-sender.ts';
import { useReplyDraft } from './use-reply-draft.ts';

/** A reply on its way: its files first, then its words with them. A failure leaves everything as it was typed. */
export function useReply(ticketId: string, onSent: () => void) {
  const sendComment = useCommentSender(ticketId);
  const draft = useReplyDraft(ticketId);
  const [isSending, setIsSending] = useState(false);
  const [problem, setProblem] = useState<ApiError | null>(null);
  const files = useTicketFiles(isSending ? ticketId : null, `${useMe().id}.reply.${ticketId}`);
  const hasFailed = files.all.some(({ state }) => state === 'failed');
  const areFilesThere = isSending && !files.isBusy;
  // The words wait for the writer to decide about a file that did not pass.
  if (areFilesThere && hasFailed) setIsSending(false);

  const words = useCommand(() => sendComment({ body: draft.body, attachmentIds: sentIds(files) }), {
    refresh: ['tickets'],
    onDone: () => {
      setIsSending(false);
      draft.clear();
      files.clear();
      onSent();
    },
    onProblem: (refusal) => {
      setIsSending(false);
      setProblem(refusal);
    },
  });
  const sendWords = useEffectEvent(() => words.run());
  const isReady = areFilesThere && !hasFailed;
  useEffect(() => {
    if (isReady) sendWords();
  }, [isReady]);

  function send(): void {
    setProblem(null);
    for (const { id, state } of files.all) if (state === 'failed') files.retry(id);
    setIsSending(true);
  }
  return { ...draft, files, problem, isSending, send };
}

function sentIds({ all }: TicketFiles): string[] {
  return all.flatMap(({ answer }) => answer?.rows.map(({ id }) => id) ?? []);
}
