import type { AttachmentRow } from '@guichet/dto/tickets/attachment';
import { Section } from '@guichet/ui-kit/layout/section.tsx';
import { useText } from '../../../texts/load-texts.ts';
import { FileList } from '../files/file-list.tsx';
import type { TicketItem } from '../parts/ticket-types.ts';
import { LinkedText } from '../thread/linked-text.tsx';

/** What was asked, in the words of who asked, with the files that came with it. */
export function Description({ ticket, files }: { ticket: TicketItem; files: readonly AttachmentRow[] }) {
  const t = useText();
  return (
    <Section title={t('tickets.page.description')}>
      <LinkedText text={ticket.description} />
      <FileList files={files.filter(({ commentId }) => commentId === null)} />
    </Section>
  );
}
