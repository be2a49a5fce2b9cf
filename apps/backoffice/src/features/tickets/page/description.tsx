import { attachmentList } from '@guichet/dto/tickets/attachment';
import { useRead } from '@guichet/ui-kit/app/use-read.ts';
import { Section } from '@guichet/ui-kit/layout/section.tsx';
import { useText } from '../../../texts/load-texts.ts';
import { FileList } from '../files/file-list.tsx';
import type { TicketItem } from '../parts/ticket-types.ts';
import { LinkedText } from '../thread/linked-text.tsx';

/** What was asked, in the words of who asked, with the files that came with it. */
export function Description({ ticket: { id, description } }: { ticket: TicketItem }) {
  const t = useText();
  const { data } = useRead(`/tickets/${id}/attachments`, attachmentList);
  const files = data?.rows.filter(({ commentId }) => commentId === null) ?? [];
  return (
    <Section title={t('tickets.page.description')}>
      <LinkedText text={description} />
      <FileList files={files} />
    </Section>
  );
}
