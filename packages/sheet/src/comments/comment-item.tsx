import type { PublicationCommentRow } from '@guichet/dto/progress/publication-comment';
import { useApi, useMe } from '@guichet/ui-kit/app/app-context.ts';
import { useCommand } from '@guichet/ui-kit/app/use-command.ts';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { ConfirmDialog } from '@guichet/ui-kit/overlay/confirm-dialog.tsx';
import { useState } from 'react';
import { PLACE_MARK } from '../place/use-keep-place.ts';
import { useSheetText } from '../texts/use-sheet-text.ts';
import { CommentForm } from './comment-form.tsx';
import type { CommentNode } from './comment-tree.ts';
import { hasCommentDraft } from './use-comment-draft.ts';

/** What the comments of a publication are written and taken back with. */
export interface CommentActs {
  canComment: boolean;
  onType: () => void;
  onWritten: (comment: PublicationCommentRow) => void;
  onDropped: (id: string) => void;
  /** More of what was said before has been read. */
  onRead: (publicationId: string, comments: readonly PublicationCommentRow[]) => void;
}

/** Past this depth answers stand below one another: a phone is not wide enough for more steps. */
const MAX_STEPS = 4;

/** A comment with its answers, to any depth. [WS-13] */
export function CommentItem({ node, depth = 0, acts }: { node: CommentNode; depth?: number; acts: CommentActs }) {
  const { comment, answers } = node;
  const t = useSheetText();
  const { id: personId } = useMe();
  const [isAnswering, setIsAnswering] = useState(() => hasCommentDraft(personId, comment.publicationId, comment.id));
  return (
    <li>
      <article className="s-comment" {...{ [PLACE_MARK]: comment.id }}>
        <CommentHead comment={comment} />
        <p className="s-comment-body">{comment.body}</p>
        <div className="s-comment-acts">
          {acts.canComment && !isAnswering && (
            <button type="button" className="s-link" onClick={() => setIsAnswering(true)}>
              {t('comments.reply')}
            </button>
          )}
          <RemoveOwn comment={comment} onDropped={acts.onDropped} />
        </div>
      </article>
      {isAnswering && (
        <CommentForm
          projectId={comment.projectId}
          publicationId={comment.publicationId}
          parentId={comment.id}
          label={t('comments.replyTo', { name: comment.authorName ?? t('publication.nobody') })}
          isFocusedFirst
          onType={acts.onType}
          onSent={(written) => {
            setIsAnswering(false);
            acts.onWritten(written);
          }}
          onLeave={() => setIsAnswering(false)}
        />
      )}
      {answers.length > 0 && (
        <ul className={depth < MAX_STEPS ? 's-comments s-answers' : 's-comments'}>
          {answers.map((answer) => (
            <CommentItem key={answer.comment.id} node={answer} depth={depth + 1} acts={acts} />
          ))}
        </ul>
      )}
    </li>
  );
}

function CommentHead({ comment: { authorName, isFromStaff, createdAt } }: { comment: PublicationCommentRow }) {
  const t = useSheetText();
  const format = useFormat();
  return (
    <p className="s-comment-head">
      <b>{authorName ?? t('publication.nobody')}</b>
      {isFromStaff && <span className="s-team">{t('comments.team')}</span>}
      <time dateTime={createdAt} title={format.dateTime(createdAt)}>
        {format.relative(createdAt)}
      </time>
    </p>
  );
}

/** Its author alone may take it back, whatever the others' role. [WS-14] */
function RemoveOwn({ comment, onDropped }: { comment: PublicationCommentRow; onDropped: (id: string) => void }) {
  const t = useSheetText();
  const api = useApi();
  const me = useMe().id;
  const [isAsking, setIsAsking] = useState(false);
  const { run, isBusy } = useCommand(
    () => api.command(`/publication-comments/${comment.id}`, undefined, { method: 'DELETE' }),
    { onDone: () => onDropped(comment.id) },
  );
  if (comment.authorId !== me) return null;
  return (
    <>
      <button type="button" className="s-link" onClick={() => setIsAsking(true)}>
        {t('comments.remove')}
      </button>
      {isAsking && (
        <ConfirmDialog
          title={t('comments.removeTitle')}
          confirmLabel={t('comments.removeConfirm')}
          isBusy={isBusy}
          onConfirm={() => run()}
          onClose={() => setIsAsking(false)}
        >
          {t('comments.removeText')}
        </ConfirmDialog>
      )}
    </>
  );
}
