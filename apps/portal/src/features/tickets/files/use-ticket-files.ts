import { attachmentList } from '@guichet/dto/tickets/attachment';
import { useFileDraft } from '@guichet/ui-kit/files/use-file-draft.ts';
import { type Uploads, useUploads } from '@guichet/ui-kit/files/use-uploads.ts';
import type * as z from 'zod';

export type TicketFiles = Uploads<z.output<typeof attachmentList>>;

/** Files for a ticket: they wait while `ticketId` is null. Those that have not left are kept under `draftKey`. [AG-10] */
export function useTicketFiles(ticketId: string | null, draftKey: string): TicketFiles {
  const sent = useUploads(ticketId && `/tickets/${ticketId}/attachments`, { answer: attachmentList });
  return { ...sent, keeping: useFileDraft(draftKey, sent) };
}
