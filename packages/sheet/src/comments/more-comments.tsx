import type { PublicationRow } from '@guichet/dto/progress/publication';
import { type PublicationCommentRow, publicationCommentFeed } from '@guichet/dto/progress/publication-comment';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useCommand } from '@guichet/ui-kit/app/use-command.ts';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { useRef } from 'react';
import { useSheetText } from '../texts/use-sheet-text.ts';

interface Props {
  publication: PublicationRow;
  onRead: (publicationId: string, comments: readonly PublicationCommentRow[]) => void;
}

/** A long discussion comes with its beginning; the rest when it is asked for. [WS-13] */
export function MoreComments({ publication: { id, comments, moreComments }, onRead }: Props) {
  const t = useSheetText();
  const api = useApi();
  const cursor = useRef<string | null>(null);
  const { run, isBusy } = useCommand(async () => {
    const known = new Set(comments.map((comment) => comment.id));
    const path = `/publications/${id}/comments`;
    for (let isNew = false; !isNew; ) {
      const query = cursor.current ? `?cursor=${encodeURIComponent(cursor.current)}` : '';
      const { rows, nextCursor } = await api.read(path + query, publicationCommentFeed);
      cursor.current = nextCursor;
      // The first page is what came with the publication.
      isNew = nextCursor === null || rows.some((row) => !known.has(row.id));
      onRead(id, rows);
    }
  });
  if (moreComments === 0) return null;
  return (
    <Button className="s-more" isBusy={isBusy} onClick={() => run()}>
      {t('comments.more', { count: moreComments })}
    </Button>
  );
}
