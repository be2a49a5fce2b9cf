import { ticket } from '@guichet/dto/tickets/ticket';
import { EditForm } from '@guichet/ui-kit/forms/edit-form.tsx';
import { useResourceForm } from '@guichet/ui-kit/hooks/use-resource-form.ts';
import { useResourceItem } from '@guichet/ui-kit/hooks/use-resource-item.ts';
import { ButtonLink } from '@guichet/ui-kit/layout/button.tsx';
import { useNavigate, useParams } from 'react-router';
import { Page } from '../../../layout/page.tsx';
import { useText } from '../../../texts/use-text.ts';
import { TicketFields } from './ticket-fields.tsx';

/** Rewrites a ticket as long as nobody is in charge of it. [AG-12] */
export function EditTicketPage() {
  const t = useText();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const page = `/tickets/${id}`;
  const { item } = useResourceItem(ticket, id);
  const form = useResourceForm(ticket, id, { onSaved: () => void navigate(page, { replace: true }) });
  const isTaken = item?.abilities.update === false;
  const labels = {
    title: t('tickets.fields.title'),
    description: t('tickets.fields.description'),
    priority: t('tickets.priority'),
    themeId: t('tickets.theme'),
  };
  return (
    <Page title={t('tickets.edit')} parent={{ to: page, label: item?.reference ?? t('tickets.title') }}>
      {isTaken && (
        <div className="g-notice g-notice-warning" role="alert">
          <span>{t('tickets.takenSince', { name: item.assigneeName ?? t('tickets.someone') })}</span>
          <ButtonLink to={page}>{t('tickets.writeInstead')}</ButtonLink>
        </div>
      )}
      <div className="p-form">
        <EditForm form={form} onCancel={() => void navigate(page)} fieldLabels={labels}>
          <TicketFields />
        </EditForm>
      </div>
    </Page>
  );
}
