import { randomId } from '@guichet/api-client/random-id';
import { acceptedEnding } from '@guichet/dto/tickets/accepted-files';
import { attachmentList } from '@guichet/dto/tickets/attachment';
import { useFileDraft } from '@guichet/ui-kit/files/use-file-draft.ts';
import { type Upload, type Uploads, useUploads } from '@guichet/ui-kit/files/use-uploads.ts';
import { useState } from 'react';
import type * as z from 'zod';

export type TicketFiles = Uploads<z.output<typeof attachmentList>>;

/**
 * Files for a ticket: they wait while `ticketId` is null; kinds that are not taken are refused at once, by name. Those that have not left
 * are kept under `draftKey`. [AG-10]
 */
export function useTicketFiles(ticketId: string | null, draftKey: string): TicketFiles {
  const sent = useUploads(ticketId && `/tickets/${ticketId}/attachments`, { answer: attachmentList });
  const keeping = useFileDraft(draftKey, sent);
  const [refused, setRefused] = useState<readonly Upload<never>[]>([]);
  return {
    ...sent,
    keeping,
    all: [...sent.all, ...refused],
    add(files) {
      sent.add(files.filter(isAcceptedFile));
      const others = files.filter((file) => !isAcceptedFile(file));
      setRefused((before) => [...before, ...others.map(refuse)]);
    },
    remove(id) {
      setRefused((before) => before.filter((upload) => upload.id !== id));
      sent.remove(id);
    },
    clear() {
      setRefused([]);
      sent.clear();
    },
  };
}

const isAcceptedFile = ({ name }: File): boolean => acceptedEnding(name) !== null;

function refuse(file: File): Upload<never> {
  return { id: randomId(), file, state: 'refused', share: 0, refusal: 'notAllowed' };
}
