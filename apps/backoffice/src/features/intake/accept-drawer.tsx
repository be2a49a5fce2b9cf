import { company } from '@guichet/dto/companies/company';
import type { ItemOf } from '@guichet/dto/core/resource';
import { user } from '@guichet/dto/identity/user';
import { acceptIncomingMail, type incomingMail } from '@guichet/dto/intake/incoming-mail';
import { ticket } from '@guichet/dto/tickets/ticket';
import { useApi, useCan } from '@guichet/ui-kit/app/app-context.ts';
import { useRefresh } from '@guichet/ui-kit/app/use-command.ts';
import { showToast } from '@guichet/ui-kit/feedback/toast-store.ts';
import { ReferenceField } from '@guichet/ui-kit/fields/reference-field.tsx';
import { TextField } from '@guichet/ui-kit/fields/text-fields.tsx';
import { KeptForm } from '@guichet/ui-kit/forms/kept-form.tsx';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Drawer } from '@guichet/ui-kit/overlay/dialog.tsx';
import { useWatch } from 'react-hook-form';
import { useNavigate } from 'react-router';
import * as z from 'zod';
import { useText } from '../../texts/load-texts.ts';

interface Props {
  mail: ItemOf<typeof incomingMail>;
  onClose: () => void;
}

const accepted = z.object({ ticketId: z.uuid() });

/** Says whose mail it is; it becomes their ticket, or a message on one. [AG-17] */
export function AcceptDrawer({ mail, onClose }: Props) {
  const t = useText();
  const core = useCoreText();
  const api = useApi();
  const refresh = useRefresh();
  const navigate = useNavigate();
  const [firstName = '', ...lastNames] = mail.fromName.split(' ');
  return (
    <Drawer title={t('intake.acceptTitle')} onClose={onClose}>
      <KeptForm
        draftName={`mail-accepted.${mail.id}`}
        schema={acceptIncomingMail}
        defaults={{
          requesterId: mail.senderId,
          companyId: mail.companyId,
          ticketId: mail.ticketId,
          firstName: mail.senderId ? null : firstName,
          lastName: mail.senderId ? null : lastNames.join(' '),
        }}
        submitLabel={t('intake.accept')}
        onCancel={{ label: core('actions.cancel'), run: onClose }}
        onSubmit={async (values) => {
          const { ticketId } = await api.command(`/incoming-mails/${mail.id}/accept`, values, { answer: accepted });
          showToast({ text: t('intake.accepted') });
          await refresh(['incoming-mails', 'tickets', 'users', 'companies']);
          void navigate(`/tickets/${ticketId}`);
        }}
      >
        <AcceptFields address={mail.fromAddress} />
      </KeptForm>
    </Drawer>
  );
}

function AcceptFields({ address }: { address: string }) {
  const t = useText();
  const can = useCan();
  const [companyId, requesterId] = useWatch({ name: ['companyId', 'requesterId'] }) as (string | null)[];
  const ofCompany = { companyId: companyId ? [companyId] : [] };
  return (
    <>
      <ReferenceField
        name="companyId"
        label={t('intake.company')}
        resource={company}
        rowLabel={(row) => row.name}
        filters={{ isArchived: false }}
        isWide
      />
      <ReferenceField
        key={`contact-${companyId}`}
        name="requesterId"
        label={t('intake.contact')}
        hint={t(can('users.write') ? 'intake.contactHint' : 'intake.knownContactHint', { address })}
        isRequired={!can('users.write')}
        resource={user}
        rowLabel={(row) => `${row.firstName} ${row.lastName}`}
        filters={ofCompany}
        isWide
      />
      {!requesterId && can('users.write') && (
        <>
          {!companyId && can('companies.write') && (
            <TextField name="companyName" label={t('intake.companyName')} hint={t('intake.companyNameHint')} isWide />
          )}
          <TextField name="firstName" label={t('intake.firstName')} />
          <TextField name="lastName" label={t('intake.lastName')} />
        </>
      )}
      <ReferenceField
        key={`ticket-${companyId}`}
        name="ticketId"
        label={t('intake.existingTicket')}
        hint={t('intake.ticketHint')}
        resource={ticket}
        rowLabel={(row) => `${row.reference} ${row.title}`}
        filters={ofCompany}
        isWide
      />
    </>
  );
}
