import type { CommentRow } from '@guichet/dto/tickets/comment';
import { Badge } from '@guichet/ui-kit/layout/badge.tsx';
import { Lock } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../../texts/load-texts.ts';
import { FileList } from '../files/file-list.tsx';
import { EditMessage } from './edit-message.tsx';
import { LinkedText } from './linked-text.tsx';
import { MessageMenu } from './message-menu.tsx';
import { When } from './when.tsx';

interface Props {
  comment: CommentRow;
  /** The API key by which it was written. */
  apiKeyName: string | undefined;
}

/** A message to read: the client's, the team's, or a note that looks like nothing else. [AG-25] */
export function Message({ comment, apiKeyName }: Props) {
  const t = useText();
  const [isEditing, setIsEditing] = useState(false);
  const { authorName, isFromStaff, isInternal, isByMail, body, quotation, createdAt, editedAt, attachments } = comment;
  const look = isInternal ? 't-message-note' : isFromStaff ? 't-message-team' : 't-message-client';
  const name = authorName ?? t('tickets.thread.deletedPerson');
  return (
    <article className={`t-message ${look}`} aria-label={isInternal ? `${t('tickets.thread.note')}, ${name}` : name}>
      <header className="t-message-head">
        <strong>{name}</strong>
        {isInternal ? (
          <span className="t-note-mark" title={t('tickets.thread.noteHint')}>
            <Lock size={12} aria-hidden /> {t('tickets.thread.note')}
          </span>
        ) : (
          <Badge tone={isFromStaff ? 'accent' : 'neutral'}>
            {t(isFromStaff ? 'tickets.thread.team' : 'tickets.thread.client')}
          </Badge>
        )}
        <When at={createdAt} />
        {apiKeyName && <span className="g-quiet">{t('tickets.thread.byKey', { name: apiKeyName })}</span>}
        {isByMail && <span className="g-quiet">{t('tickets.thread.byMail')}</span>}
        {editedAt && <span className="g-quiet">{t('tickets.thread.edited')}</span>}
        <MessageMenu comment={comment} onEdit={() => setIsEditing(true)} />
      </header>
      {isEditing ? <EditMessage comment={comment} onEnd={() => setIsEditing(false)} /> : <LinkedText text={body} />}
      {quotation && (
        <details className="g-quiet">
          <summary>{t('tickets.thread.showQuotation')}</summary>
          <LinkedText text={quotation} />
        </details>
      )}
      <FileList files={attachments} />
    </article>
  );
}
