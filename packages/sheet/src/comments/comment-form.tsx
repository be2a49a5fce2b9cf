import type { ApiError } from '@guichet/api-client/api-error';
import { randomId } from '@guichet/api-client/random-id';
import { type PublicationCommentRow, publicationComment } from '@guichet/dto/progress/publication-comment';
import { useApi, useMe } from '@guichet/ui-kit/app/app-context.ts';
import { useCommand } from '@guichet/ui-kit/app/use-command.ts';
import { useProblemText } from '@guichet/ui-kit/feedback/use-problem-text.ts';
import { useTooLong } from '@guichet/ui-kit/forms/use-too-long.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useOutbox } from '../outbox/use-outbox.ts';
import { useSheetText } from '../texts/use-sheet-text.ts';
import { useCommentDraft } from './use-comment-draft.ts';

interface Props {
  projectId: string;
  publicationId: string;
  parentId: string | null;
  label: string;
  /** What was answered has been deleted meanwhile: the words stay, and can stand by themselves. [WS-14] */
  isParentGone?: boolean;
  isFocusedFirst?: boolean;
  onType: () => void;
  onSent: (comment: PublicationCommentRow) => void;
  onLeave?: () => void;
}

/** A comment or an answer to one: kept as it is typed, until it has arrived. */
export function CommentForm(props: Props) {
  const { publicationId, parentId, label, isParentGone = false, isFocusedFirst = false, onType, onLeave } = props;
  const t = useSheetText();
  const fieldId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const { body, setBody, clear, isRestored } = useCommentDraft(publicationId, parentId);
  const sender = useSender(props, clear);
  const [isEmptyTold, setIsEmptyTold] = useState(false);
  const isGone = isParentGone || sender.problem?.code === 'publication_comment.parent_deleted';
  const isEmpty = body.trim() === '';
  const tooLong = useTooLong(body, 10_000);
  const fault = isEmptyTold && isEmpty ? t('comments.empty') : tooLong;
  useEffect(() => {
    if (isFocusedFirst) field.current?.focus({ preventScroll: true });
  }, [isFocusedFirst]);

  function submit(event: FormEvent | KeyboardEvent): void {
    event.preventDefault();
    setIsEmptyTold(isEmpty);
    if (isEmpty || tooLong) field.current?.focus();
    else if (!sender.isBusy) sender.send(body, isGone ? null : parentId);
  }

  const abandon = () => {
    clear();
    onLeave?.();
  };
  return (
    <form className="s-comment-form" onSubmit={submit} noValidate>
      {parentId && (
        <label htmlFor={fieldId} className="s-quiet">
          {isRestored && body ? t('comments.restored') : label}
        </label>
      )}
      <Refusal isGone={isGone} problem={sender.problem} />
      <textarea
        id={fieldId}
        ref={field}
        className="form-control g-growing"
        rows={parentId ? 2 : 1}
        placeholder={parentId ? undefined : label}
        aria-label={parentId ? undefined : label}
        value={body}
        readOnly={sender.isBusy}
        aria-invalid={fault !== null}
        aria-describedby={fault ? `${fieldId}-note` : undefined}
        onChange={(event) => {
          setBody(event.target.value);
          onType();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
          if (event.key === 'Escape') onLeave?.();
        }}
      />
      {fault && (
        <p id={`${fieldId}-note`} className="g-field-error">
          {fault}
        </p>
      )}
      {(!isEmpty || parentId) && (
        <div className="s-comment-form-foot">
          <Button type="submit" variant="primary" isBusy={sender.isBusy}>
            {t(isGone ? 'comments.sendApart' : 'comments.send')}
          </Button>
          {onLeave && <Abandon onClick={abandon} />}
        </div>
      )}
    </form>
  );
}

/** Why it could not be sent; the words stay where they are. */
function Refusal({ isGone, problem }: { isGone: boolean; problem: ApiError | null }) {
  const t = useSheetText();
  const problemText = useProblemText();
  if (!isGone && !problem) return null;
  const text = isGone ? t('comments.parentGone') : `${problem && problemText(problem)} ${t('comments.kept')}`;
  return (
    <p className={`g-notice ${isGone ? 'g-notice-warning' : 'g-notice-danger'}`} role="alert">
      {text}
    </p>
  );
}

function Abandon({ onClick }: { onClick: () => void }) {
  const t = useSheetText();
  return (
    <Button variant="link" onClick={onClick}>
      {t('comments.abandon')}
    </Button>
  );
}

interface Tried {
  body: string;
  parentId: string | null;
}

/** Sends once whatever is pressed twice: a try that is repeated has the key of the first. */
function useSender({ projectId, publicationId, onSent, onLeave }: Props, clear: () => void) {
  const api = useApi();
  const userId = useMe().id;
  const { keepComment, send: sendKept } = useOutbox();
  const [key, setKey] = useState(randomId);
  const [problem, setProblem] = useState<ApiError | null>(null);
  const tried = useRef<Tried>(null);
  const { run, isBusy } = useCommand(
    (comment: Tried) =>
      api.command(`/publications/${publicationId}/comments`, comment, {
        answer: publicationComment,
        idempotencyKey: key,
      }),
    {
      onDone: (comment) => {
        leave();
        onSent(comment);
      },
      onProblem: (refusal) => {
        if (refusal.code === 'network' && tried.current) void keep(tried.current).catch(() => setProblem(refusal));
        else {
          // What was refused is another request when it is sent again in another way.
          setKey(randomId());
          setProblem(refusal);
        }
      },
    },
  );
  function leave(): void {
    clear();
    setKey(randomId());
  }
  /** Without network it waits on the device, with the key of this try: its answer alone may have been lost. [WS-19] */
  async function keep({ body, parentId }: Tried): Promise<void> {
    const of = { key, userId, projectId, publicationId, parentId };
    const releasedAt = new Date().toISOString();
    await keepComment({ ...of, body, standing: 'waiting', releasedAt, refusal: null });
    leave();
    onLeave?.();
    sendKept();
  }
  const send = (body: string, parentId: string | null) => {
    setProblem(null);
    tried.current = { body: body.trim(), parentId };
    run(tried.current);
  };
  return { send, isBusy, problem };
}
