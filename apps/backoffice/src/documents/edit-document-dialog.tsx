import type { RowOf } from '@guichet/dto/core/resource';
import { depositedKind, document as documentResource } from '@guichet/dto/documents/document';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useRefresh } from '@guichet/ui-kit/app/use-command.ts';
import { showToast } from '@guichet/ui-kit/feedback/toast-store.ts';
import { TextField } from '@guichet/ui-kit/fields/text-fields.tsx';
import { KeptForm } from '@guichet/ui-kit/forms/kept-form.tsx';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Dialog } from '@guichet/ui-kit/overlay/dialog.tsx';
import { useText } from '../texts/load-texts.ts';
import { AccessField, DocumentFields } from './document-fields.tsx';

/** What is said of a document, and who finds it; the file never changes. */
export function EditDocumentDialog({
  document,
  onClose,
}: {
  document: RowOf<typeof documentResource>;
  onClose: () => void;
}) {
  const t = useText();
  const core = useCoreText();
  const api = useApi();
  const refresh = useRefresh();
  const { title, isVisibleToClient, documentOn, contractId, projectId } = document;
  const kind = depositedKind.safeParse(document.kind).data;
  const isDeposited = kind !== undefined;
  const defaults = { title, isVisibleToClient, ...(isDeposited && { kind, documentOn, contractId, projectId }) };
  return (
    <Dialog title={t('documents.editTitle')} onClose={onClose}>
      <KeptForm
        draftName={`document.${document.id}`}
        schema={documentResource.update}
        defaults={defaults}
        submitLabel={core('actions.save')}
        onCancel={{ label: core('actions.cancel'), run: onClose }}
        onSubmit={async (values) => {
          await api.update(documentResource, document.id, values);
          showToast({ text: t('documents.saved') });
          onClose();
          await refresh(['documents']);
        }}
      >
        <TextField name="title" label={t('documents.name')} isRequired isWide />
        {isDeposited ? <DocumentFields companyId={document.companyId} /> : <AccessField />}
      </KeptForm>
    </Dialog>
  );
}
