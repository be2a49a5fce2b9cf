import { mailDocumentInput } from '@guichet/dto/documents/document';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useRefresh } from '@guichet/ui-kit/app/use-command.ts';
import { showToast } from '@guichet/ui-kit/feedback/toast-store.ts';
import { TextArea } from '@guichet/ui-kit/fields/text-fields.tsx';
import { KeptForm } from '@guichet/ui-kit/forms/kept-form.tsx';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Dialog } from '@guichet/ui-kit/overlay/dialog.tsx';
import { useText } from '../texts/load-texts.ts';
import { ContactsField } from './contacts-field.tsx';

interface Props {
  document: { id: string; companyId: string; projectId: string | null; kind: string; title: string };
  onClose: () => void;
}

/** Tells chosen contacts that a document awaits them. [AG-08] */
export function MailDocumentDialog({ document: { id, companyId, projectId, kind, title }, onClose }: Props) {
  const t = useText();
  const core = useCoreText();
  const api = useApi();
  const refresh = useRefresh();
  return (
    <Dialog title={t('documents.mailTitle', { title })} onClose={onClose}>
      <p>{t('documents.mailText')}</p>
      <KeptForm
        draftName={`document-mailed.${id}`}
        schema={mailDocumentInput}
        defaults={{ recipientIds: [] }}
        submitLabel={t('documents.send')}
        onCancel={{ label: core('actions.cancel'), run: onClose }}
        onSubmit={async (values) => {
          await api.command(`/documents/${id}/mail`, values);
          showToast({ text: t('documents.mailed') });
          onClose();
          await refresh(['documents']);
        }}
      >
        <ContactsField
          companyId={companyId}
          isOfProject={projectId !== null}
          isInvoice={kind === 'invoice'}
          label={t('documents.recipients')}
        />
        <TextArea name="message" label={t('documents.message')} />
      </KeptForm>
    </Dialog>
  );
}
