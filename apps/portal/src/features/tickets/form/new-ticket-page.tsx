import { ticket } from '@guichet/dto/tickets/ticket';
import { useMe } from '@guichet/ui-kit/app/app-context.ts';
import { writeFileDraft } from '@guichet/ui-kit/files/file-drafts.ts';
import { FileDrop } from '@guichet/ui-kit/files/file-drop.tsx';
import { EditForm } from '@guichet/ui-kit/forms/edit-form.tsx';
import { useResourceForm } from '@guichet/ui-kit/hooks/use-resource-form.ts';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Page } from '../../../layout/page.tsx';
import { useText } from '../../../texts/use-text.ts';
import { useTicketFiles } from '../files/use-ticket-files.ts';
import { SendingFiles } from './sending-files.tsx';
import { TicketFields } from './ticket-fields.tsx';

const DEFAULTS = { priority: 'normal' } as const;

/** Opens a ticket. What is typed is kept until it has arrived; files leave once the ticket exists. [AG-10] */
export function NewTicketPage() {
  const t = useText();
  const navigate = useNavigate();
  const [created, setCreated] = useState<{ id: string; reference: string } | null>(null);
  const me = useMe().id;
  const newKey = `${me}.tickets.new`;
  // Once the ticket exists, what has not left yet is offered in its reply.
  const uploads = useTicketFiles(created?.id ?? null, created ? `${me}.reply.${created.id}` : newKey);
  const hasFiles = uploads.all.some(({ state }) => state !== 'refused');
  const form = useResourceForm(ticket, undefined, {
    defaults: DEFAULTS,
    onSaved: ({ id, reference }) => {
      void writeFileDraft(newKey, []);
      if (hasFiles) setCreated({ id, reference });
      else void navigate(`/tickets/${id}`, { replace: true, state: { isNew: true } });
    },
  });

  if (created) return <SendingFiles created={created} uploads={uploads} />;
  return (
    <Page title={t('tickets.new')} parent={{ to: '/tickets', label: t('tickets.title') }} lead={t('tickets.newLead')}>
      <div className="p-form">
        <EditForm form={form} submitLabel={t('tickets.send')} onCancel={() => void navigate('/tickets')}>
          <TicketFields isNew />
          <div className="g-field-wide">
            <FileDrop uploads={uploads} label={t('tickets.fields.files')} />
          </div>
        </EditForm>
      </div>
    </Page>
  );
}
