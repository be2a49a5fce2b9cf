import { randomId } from '@guichet/api-client/random-id';
import { useMe } from '@guichet/ui-kit/app/app-context.ts';
import type { WrittenComment } from '../outbox/outbox-rows.ts';
import { useOutbox } from '../outbox/use-outbox.ts';
import { useSheetText } from '../texts/use-sheet-text.ts';
import { WaitingState } from '../writing/waiting-state.tsx';

/** Comments that were written without network, below those that are there. [WS-19] */
export function WaitingComments({ publicationId }: { publicationId: string }) {
  const t = useSheetText();
  const { view } = useOutbox();
  const own = view.comments.filter((comment) => comment.publicationId === publicationId);
  if (own.length === 0) return null;
  return (
    <ul className="s-comments" aria-label={t('waiting.comments')}>
      {own.map((comment) => (
        <WaitingComment key={comment.key} comment={comment} />
      ))}
    </ul>
  );
}

function WaitingComment({ comment }: { comment: WrittenComment }) {
  const t = useSheetText();
  const { firstName, lastName } = useMe();
  const { keepComment, dropComment, send } = useOutbox();
  const { key, refusal, body } = comment;
  const isParentGone = refusal?.code === 'publication_comment.parent_deleted';
  // What was refused is another request when it is sent in another way: it gets another key.
  const sendApart = async () => {
    await keepComment({ ...comment, key: randomId(), parentId: null, standing: 'waiting', refusal: null });
    await dropComment(key);
    send();
  };
  return (
    <li className="s-waiting g-notice">
      <p className="s-comment-head">
        <b>{`${firstName} ${lastName}`}</b>
      </p>
      <p className="s-comment-body">{body}</p>
      {isParentGone ? (
        <p className="g-notice g-notice-warning">{t('comments.parentGone')}</p>
      ) : (
        <WaitingState refusal={refusal} share={undefined} />
      )}
      <div className="s-comment-acts">
        {refusal && (
          <button type="button" className="s-link" onClick={() => void sendApart()}>
            {t(isParentGone ? 'comments.sendApart' : 'waiting.again')}
          </button>
        )}
        <button type="button" className="s-link" onClick={() => void dropComment(key)}>
          {t('comments.abandon')}
        </button>
      </div>
    </li>
  );
}
