import type { ApiError } from '@guichet/api-client/api-error';
import { attachmentList } from '@guichet/dto/tickets/attachment';
import { comment } from '@guichet/dto/tickets/comment';
import { useApi, useMe } from '@guichet/ui-kit/app/app-context.ts';
import { useAttempt } from '@guichet/ui-kit/app/use-attempt.ts';
import { useCommand } from '@guichet/ui-kit/app/use-command.ts';
import { useFileDraft } from '@guichet/ui-kit/files/use-file-draft.ts';
import { type Uploads, useUploads } from '@guichet/ui-kit/files/use-uploads.ts';
import { dropDraft, readDraft, writeDraft } from '@guichet/ui-kit/forms/form-draft.ts';
import { useEffect, useEffectEvent, useState } from 'react';
import { useText } from '../../../texts/load-texts.ts';

export type MessageKind = 'reply' | 'note';
export type Composer = ReturnType<typeof useComposer>;

/**
 * A message being written. Its text and its files stay on this device until they have arrived, whatever happens to the page;
 * files leave with the message and not before, so that nothing reaches the client early. [AG-25]
 */
export function useComposer(ticketId: string, kind: MessageKind) {
  const key = `${useMe().id}.${kind}.${ticketId}`;
  const { body, setBody } = useDraftBody(key);
  const [isAsked, setIsAsked] = useState(false);
  const [problem, setProblem] = useState<ApiError | null>(null);
  const path = isAsked ? `/tickets/${ticketId}/attachments?isInternal=${kind === 'note'}` : null;
  const files = useFiles(path, key, () => setIsAsked(false));
  const clear = () => {
    setBody('');
    files.uploads.clear();
    setIsAsked(false);
  };
  const post = usePost(ticketId, kind, {
    onDone: clear,
    onProblem(refusal) {
      setProblem(refusal);
      setIsAsked(false);
    },
  });
  // A file that did not leave holds the message back; sent again, it lets the message go.
  const isSending = isAsked && !files.hasFailed;
  const postNow = useEffectEvent(() => post({ body, attachmentIds: files.sentIds() }));
  useEffect(() => {
    if (isSending && !files.uploads.isBusy) postNow();
  }, [isSending, files.uploads.isBusy]);

  const discard = () => {
    files.removeSent();
    clear();
  };
  const send = () => {
    setProblem(null);
    files.retryFailed();
    setIsAsked(body.trim() !== '');
  };
  const { uploads, hasFailed } = files;
  return { kind, body, setBody, uploads, hasFailed, problem, isSending, send, discard };
}

function useDraftBody(key: string) {
  const [body, setState] = useState(() => String(readDraft(key)?.values.body ?? ''));
  const setBody = (next: string) => {
    setState(next);
    if (next === '') dropDraft(key);
    else writeDraft(key, { body: next }, undefined);
  };
  return { body, setBody };
}

interface Message {
  body: string;
  attachmentIds: string[];
}

function usePost(
  ticketId: string,
  kind: MessageKind,
  on: { onDone: () => void; onProblem: (problem: ApiError) => void },
) {
  const t = useText();
  const api = useApi();
  const attempt = useAttempt();
  const send = useCommand(
    (message: Message) => {
      const input = { ...message, isInternal: kind === 'note' };
      return attempt(input, (idempotencyKey) =>
        api.command(`/tickets/${ticketId}/comments`, input, { answer: comment, idempotencyKey }),
      );
    },
    {
      refresh: ['tickets'],
      done: t(kind === 'note' ? 'tickets.reply.kept' : 'tickets.reply.sent'),
      ...on,
    },
  );
  return send.run;
}

/** The files of a message; one that arrived before its message did goes away with its row. */
function useFiles(path: string | null, draftKey: string, onRemove: () => void) {
  const api = useApi();
  const uploads = useUploads(path, { answer: attachmentList });
  const keeping = useFileDraft(draftKey, uploads);
  const drop = useCommand((id: string) => api.command(`/attachments/${id}`, undefined, { method: 'DELETE' }));
  const sentIds = (all = uploads.all) => all.flatMap(({ answer }) => answer?.rows.map(({ id }) => id) ?? []);
  const removeSent = (all = uploads.all) => {
    for (const id of sentIds(all)) drop.run(id);
  };
  const remove = (id: string) => {
    onRemove();
    removeSent(uploads.all.filter((each) => each.id === id));
    uploads.remove(id);
  };
  const failed = uploads.all.filter(({ state }) => state === 'failed');
  const retryFailed = () => {
    for (const { id } of failed) uploads.retry(id);
  };
  const hasFailed = failed.length > 0;
  return {
    uploads: { ...uploads, remove, keeping } satisfies Uploads,
    hasFailed,
    sentIds,
    removeSent: () => removeSent(),
    retryFailed,
  };
}
