import type { PublicationRow } from '@guichet/dto/progress/publication';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { RichTextView } from '@guichet/ui-kit/rich-text/rich-text-view.tsx';
import { CircleCheck } from 'lucide-react';
import { Suspense, useId } from 'react';
import { CommentThread } from '../comments/comment-thread.tsx';
import { PhotoGrid } from '../photos/photo-grid.tsx';
import { TextPhoto } from '../photos/text-photo.tsx';
import { usePhotoViewer } from '../photos/use-photo-viewer.ts';
import { PLACE_MARK } from '../place/use-keep-place.ts';
import { useSheetText } from '../texts/use-sheet-text.ts';
import type { PagesKeeper } from './pages-keeper.ts';
import { PublicationMenu } from './publication-menu.tsx';
import { inOrderShown, outsideText } from './text-photos.ts';
import type { Editing } from './writing-places.ts';

interface Props {
  publication: PublicationRow;
  pages: PagesKeeper;
  isNew: boolean;
  onType: () => void;
  editing: Editing;
}

/** What was told of the work, with its photos and what is said of it; greyed, but readable, once it was undone. [WS-07, WS-11] */
export function PublicationCard({ publication, pages, isNew, onType, editing }: Props) {
  const titleId = useId();
  const { state, cancelledAt, abilities } = publication;
  const isEdited = editing.id === publication.id && abilities.update === true;
  const className = `s-card ${cancelledAt ? 's-cancelled' : ''} ${state === 'draft' ? 's-draft' : ''} ${isNew ? 's-new' : ''}`;
  return (
    <article className={className} id={`publication-${publication.id}`} aria-labelledby={titleId}>
      <header className="s-card-head" {...{ [PLACE_MARK]: publication.id }}>
        <CardTitle id={titleId} publication={publication} />
        <PublicationMenu
          publication={publication}
          pages={pages}
          onEdit={editing.Place && (() => editing.open(publication.id))}
        />
      </header>
      <CardMarks publication={publication} />
      {abilities.update && editing.Place && (
        <Suspense>
          <editing.Place
            publication={publication}
            isOpen={isEdited}
            onType={onType}
            onOpen={() => editing.open(publication.id)}
            onClose={editing.close}
          />
        </Suspense>
      )}
      {!isEdited && <CardBody publication={publication} />}
      {state === 'published' && (
        <CommentThread
          publication={publication}
          acts={{
            canComment: abilities.comment === true,
            onType,
            onWritten: pages.putComment,
            onDropped: pages.dropComment,
            onRead: pages.putComments,
          }}
        />
      )}
    </article>
  );
}

function CardBody({ publication: { body, photos, marksFinished } }: { publication: PublicationRow }) {
  const t = useSheetText();
  const open = usePhotoViewer(inOrderShown(body, photos));
  return (
    <>
      <RichTextView
        value={body}
        renderPhoto={(id) => <TextPhoto photo={photos.find((photo) => photo.id === id)} onOpen={open} />}
      />
      <PhotoGrid photos={outsideText(body, photos)} onOpen={open} />
      {marksFinished && (
        <p className="s-finished">
          <CircleCheck size={18} aria-hidden />
          {t('publication.finished')}
        </p>
      )}
    </>
  );
}

function CardTitle({ id, publication }: { id: string; publication: PublicationRow }) {
  const t = useSheetText();
  const format = useFormat();
  const { publishedAt, createdAt, authorName, editedAt } = publication;
  const at = publishedAt ?? createdAt;
  return (
    <div>
      <h2 className="s-card-title" id={id}>
        <time dateTime={at}>{format.dateTime(at)}</time>
      </h2>
      <p className="s-quiet">
        {t('publication.by', { name: authorName ?? t('publication.nobody') })}
        {editedAt && <span> · {t('publication.edited', { when: format.dateTime(editedAt) })}</span>}
      </p>
    </div>
  );
}

function CardMarks({
  publication: { state, cancelledAt, cancelledByName, cancelReason },
}: {
  publication: PublicationRow;
}) {
  const t = useSheetText();
  const format = useFormat();
  return (
    <>
      {state === 'draft' && <p className="s-mark">{t('publication.draft')}</p>}
      {cancelledAt && (
        <p className="s-mark">
          <b>
            {t('publication.cancelled', {
              day: format.date(cancelledAt),
              name: cancelledByName ?? t('publication.nobody'),
            })}
          </b>
          {cancelReason && <span> {cancelReason}</span>}
        </p>
      )}
    </>
  );
}
