import type { RowOf } from '@guichet/dto/core/resource';
import { document as documentResource } from '@guichet/dto/documents/document';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useRefresh } from '@guichet/ui-kit/app/use-command.ts';
import { showToast } from '@guichet/ui-kit/feedback/toast-store.ts';
import { CheckField } from '@guichet/ui-kit/fields/choice-fields.tsx';
import { TextField } from '@guichet/ui-kit/fields/text-fields.tsx';
import { PlainForm } from '@guichet/ui-kit/forms/plain-form.tsx';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Dialog } from '@guichet/ui-kit/overlay/dialog.tsx';
import { useText } from '../../../texts/load-texts.ts';

/** Its title, and whether the client finds it; what it prints never changes. */
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
  return (
    <Dialog title={t('documents.editTitle')} onClose={onClose}>
      <PlainForm
        schema={documentResource.update}
        defaults={{ title: document.title, isVisibleToClient: document.isVisibleToClient }}
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
        <CheckField
          name="isVisibleToClient"
          label={t('documents.isVisible')}
          hint={t('documents.visibleHint')}
          isWide
        />
      </PlainForm>
    </Dialog>
  );
}
