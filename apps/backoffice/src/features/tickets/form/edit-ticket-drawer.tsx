import { user } from '@guichet/dto/identity/user';
import { ticket } from '@guichet/dto/tickets/ticket';
import { ReferenceField } from '@guichet/ui-kit/fields/reference-field.tsx';
import { TextArea, TextField } from '@guichet/ui-kit/fields/text-fields.tsx';
import { EditForm } from '@guichet/ui-kit/forms/edit-form.tsx';
import { useResourceForm } from '@guichet/ui-kit/hooks/use-resource-form.ts';
import { Drawer } from '@guichet/ui-kit/overlay/dialog.tsx';
import { useText } from '../../../texts/load-texts.ts';
import type { TicketItem } from '../parts/ticket-types.ts';

/** What was asked, in better words, and by whom. What moves every day is edited in place. */
export function EditTicketDrawer({ ticket: { id, companyId }, onClose }: { ticket: TicketItem; onClose: () => void }) {
  const t = useText();
  const form = useResourceForm(ticket, id, { onSaved: onClose });
  const labels = {
    title: t('tickets.fields.title'),
    description: t('tickets.fields.description'),
    requesterId: t('tickets.fields.requester'),
  };
  return (
    <Drawer title={t('tickets.form.editTitle')} onClose={onClose}>
      <EditForm form={form} onCancel={onClose} fieldLabels={labels}>
        <TextField name="title" label={labels.title} isRequired isWide isFocusedFirst />
        <TextArea name="description" label={labels.description} rows={10} isRequired />
        <ReferenceField
          name="requesterId"
          label={labels.requesterId}
          resource={user}
          rowLabel={(row) => `${row.firstName} ${row.lastName}`}
          filters={{ companyId: [companyId] }}
          isWide
        />
      </EditForm>
    </Drawer>
  );
}
