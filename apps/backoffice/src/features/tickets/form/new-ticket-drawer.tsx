import { attachmentList } from '@guichet/dto/tickets/attachment';
import { ticket } from '@guichet/dto/tickets/ticket';
import { useMe } from '@guichet/ui-kit/app/app-context.ts';
import { showToast } from '@guichet/ui-kit/feedback/toast-store.ts';
import { writeFileDraft } from '@guichet/ui-kit/files/file-drafts.ts';
import { FileDrop } from '@guichet/ui-kit/files/file-drop.tsx';
import { useFileDraft } from '@guichet/ui-kit/files/use-file-draft.ts';
import { useUploads } from '@guichet/ui-kit/files/use-uploads.ts';
import { EditForm } from '@guichet/ui-kit/forms/edit-form.tsx';
import { useResourceForm } from '@guichet/ui-kit/hooks/use-resource-form.ts';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Drawer } from '@guichet/ui-kit/overlay/dialog.tsx';
import { useEffect, useEffectEvent, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useText } from '../../../texts/load-texts.ts';
import type { TicketItem } from '../parts/ticket-types.ts';
import { NewTicketFields } from './new-ticket-fields.tsx';
import { SendingFiles } from './sending-files.tsx';

/** A client's own company goes without saying; staff name one. */
const ASKED = ['companyId'];

/** Opens a ticket above the list: what is typed is kept, files leave once the ticket exists. [AG-20] */
export function NewTicketDrawer({ onClose }: { onClose: () => void }) {
  const t = useText();
  const core = useCoreText();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const [created, setCreated] = useState<TicketItem | null>(null);
  const me = useMe().id;
  const newKey = `${me}.tickets.new`;
  const waiting = useUploads(created && `/tickets/${created.id}/attachments`, { answer: attachmentList });
  // Once the ticket exists, what has not left yet is offered in its reply.
  const keeping = useFileDraft(created ? `${me}.reply.${created.id}` : newKey, waiting);
  const uploads = { ...waiting, keeping };
  const companyId = params.get('company');
  const form = useResourceForm(ticket, undefined, {
    asked: ASKED,
    defaults: { priority: 'normal', ...(companyId && { companyId }) },
    onSaved: (saved) => {
      void writeFileDraft(newKey, []);
      setCreated(saved);
    },
  });

  // Typing can begin at once; the dialog would give the focus to its closing button.
  useEffect(() => document.querySelector<HTMLElement>('dialog [name="companyId"]')?.focus(), []);

  const hasFilesLeft = uploads.all.some(({ state }) => state !== 'done' && state !== 'refused');
  const finish = (saved: TicketItem) => {
    const open = () => void navigate(`/tickets/${saved.id}`);
    showToast({
      text: t('tickets.created', { reference: saved.reference }),
      action: { label: t('tickets.open'), run: open },
    });
    onClose();
  };
  const finishByItself = useEffectEvent(finish);
  useEffect(() => {
    if (created && !hasFilesLeft) finishByItself(created);
  }, [created, hasFilesLeft]);

  return (
    <Drawer title={t('tickets.create')} onClose={onClose}>
      {created ? (
        <SendingFiles reference={created.reference} uploads={uploads} onFinish={() => finish(created)} />
      ) : (
        <EditForm form={form} submitLabel={core('actions.create')} onCancel={onClose}>
          <NewTicketFields />
          <div className="g-field-wide">
            <FileDrop uploads={uploads} label={t('tickets.fields.files')} />
          </div>
        </EditForm>
      )}
    </Drawer>
  );
}
