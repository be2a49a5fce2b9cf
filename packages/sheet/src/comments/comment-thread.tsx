import type { PublicationRow } from '@guichet/dto/progress/publication';
import { useMemo, useState } from 'react';
import { useSheetText } from '../texts/use-sheet-text.ts';
import { CommentForm } from './comment-form.tsx';
import { type CommentActs, CommentItem } from './comment-item.tsx';
import { commentTree } from './comment-tree.ts';
import { MoreComments } from './more-comments.tsx';
import { useGoneParents } from './use-gone-parents.ts';
import { WaitingComments } from './waiting-comments.tsx';

/** What is said of a publication, as a tree, and a word to add. [WS-13] */
export function CommentThread({ publication, acts }: { publication: PublicationRow; acts: CommentActs }) {
  const { id, projectId, comments } = publication;
  const t = useSheetText();
  const tree = useMemo(() => commentTree(comments), [comments]);
  const gone = useGoneParents(id, comments);
  const [apart, setApart] = useState<string | null>(null);
  return (
    <section className="s-thread" aria-label={t('comments.label')}>
      {comments.length > 0 && (
        <ul className="s-comments">
          {tree.map((node) => (
            <CommentItem key={node.comment.id} node={node} acts={acts} />
          ))}
        </ul>
      )}
      <MoreComments publication={publication} onRead={acts.onRead} />
      <WaitingComments publicationId={id} />
      {gone
        .filter((parentId) => parentId !== apart)
        .map((parentId) => (
          <CommentForm
            key={parentId}
            projectId={projectId}
            publicationId={id}
            parentId={parentId}
            label={t('comments.write')}
            isParentGone
            isFocusedFirst
            onType={acts.onType}
            onSent={(written) => {
              setApart(parentId);
              acts.onWritten(written);
            }}
            onLeave={() => setApart(parentId)}
          />
        ))}
      {acts.canComment && (
        <CommentForm
          projectId={projectId}
          publicationId={id}
          parentId={null}
          label={t('comments.write')}
          onType={acts.onType}
          onSent={acts.onWritten}
        />
      )}
    </section>
  );
}
