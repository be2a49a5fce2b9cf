import { document as documentResource } from '@guichet/dto/documents/document';
import { useMe } from '@guichet/ui-kit/app/app-context.ts';
import { useRefresh } from '@guichet/ui-kit/app/use-command.ts';
import { showToast } from '@guichet/ui-kit/feedback/toast-store.ts';
import { TextField } from '@guichet/ui-kit/fields/text-fields.tsx';
import { FileDrop } from '@guichet/ui-kit/files/file-drop.tsx';
import { useFileDraft } from '@guichet/ui-kit/files/use-file-draft.ts';
import { useUploads } from '@guichet/ui-kit/files/use-uploads.ts';
import { PlainForm } from '@guichet/ui-kit/forms/plain-form.tsx';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { useState } from 'react';
import { useText } from '../texts/load-texts.ts';
import { DocumentFields } from './document-fields.tsx';

type Fields = Readonly<Record<string, string>>;

/** Files that are dropped wait until it is said what they are and who finds them. [WS-03] */
export function DepositBox({ companyId }: { companyId: string }) {
  const t = useText();
  const core = useCoreText();
  const { uploads, send } = useDeposit(companyId);
  // What they are and who finds them is said anew: a choice made for other files could show these to the client.
  const keeping = useFileDraft(`${useMe().id}.deposit.${companyId}`, uploads);
  const count = uploads.all.filter(({ state }) => state !== 'refused').length;
  return (
    <div className="g-form">
      <FileDrop uploads={{ ...uploads, keeping }} label={t('documents.files')} />
      {count > 0 && (
        <PlainForm
          schema={documentResource.update}
          defaults={{ kind: 'other', isVisibleToClient: false }}
          submitLabel={t('documents.deposit', { count })}
          onCancel={{ label: core('actions.cancel'), run: uploads.clear }}
          onSubmit={async (values) => send(values)}
        >
          {count === 1 && <TextField name="title" label={t('documents.name')} hint={t('documents.titleHint')} isWide />}
          <DocumentFields companyId={companyId} />
        </PlainForm>
      )}
    </div>
  );
}

/** Sends what waits once it is said what it is; what failed waits again. */
function useDeposit(companyId: string) {
  const t = useText();
  const refresh = useRefresh();
  const [fields, setFields] = useState<Fields>();
  const path = `/companies/${companyId}/documents`;
  const uploads = useUploads(fields ? path : null, {
    answer: documentResource.row,
    fields,
    onSettled: (all) => {
      setFields(undefined);
      const done = all.filter(({ state }) => state === 'done');
      for (const { id } of done) uploads.remove(id);
      if (done.length > 0) showToast({ text: t('documents.deposited', { count: done.length }) });
      void refresh(['documents']);
    },
  });
  return {
    uploads,
    send(values: object) {
      for (const { id, state } of uploads.all) if (state === 'failed') uploads.retry(id);
      setFields(asFields(values));
    },
  };
}

const asFields = (values: object): Fields =>
  Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) =>
      value === null || value === undefined ? [] : [[key, String(value)]],
    ),
  );
