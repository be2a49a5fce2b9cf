import type { AttachmentRow } from '@guichet/dto/tickets/attachment';
import { useMe } from '@guichet/ui-kit/app/app-context.ts';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useText } from '../../../texts/use-text.ts';
import { FileGrid } from '../files/file-grid.tsx';
import { Prose } from './prose.tsx';

interface Props {
  author: { id: string | null; name: string | null };
  at: string;
  body: string;
  attachments: readonly AttachmentRow[];
  isFromStaff: boolean;
  isEdited?: boolean;
  /** Set on what came by mail. */
  isByMail?: boolean;
  quotation?: string | null;
}

/** What someone wrote. The business's words are tinted; whose they are is always written. */
export function Message({
  author,
  at,
  body,
  attachments,
  isFromStaff,
  isEdited = false,
  isByMail = false,
  quotation = null,
}: Props) {
  const t = useText();
  const format = useFormat();
  const me = useMe();
  const name = author.id === me.id ? t('thread.you') : (author.name ?? t('thread.someone'));
  return (
    <article className="p-message" data-side={isFromStaff ? 'theirs' : 'ours'}>
      <header>
        <strong>{name}</strong>
        <time dateTime={at} title={format.dateTime(at)} className="p-quiet">
          {format.relative(at)}
          {isByMail && ` · ${t('thread.byMail')}`}
          {isEdited && ` · ${t('thread.edited')}`}
        </time>
      </header>
      <Prose text={body} />
      {quotation && (
        <details className="p-quiet">
          <summary>{t('thread.showQuotation')}</summary>
          <Prose text={quotation} />
        </details>
      )}
      <FileGrid files={attachments} />
    </article>
  );
}
