import { type CommentRow, commentUpdate } from '@guichet/dto/tickets/comment';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useRefresh } from '@guichet/ui-kit/app/use-command.ts';
import { TextArea } from '@guichet/ui-kit/fields/text-fields.tsx';
import { KeptForm } from '@guichet/ui-kit/forms/kept-form.tsx';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { useText } from '../../../texts/load-texts.ts';

/** Rewrites one's own message where it stands. */
export function EditMessage({ comment: { id, body }, onEnd }: { comment: CommentRow; onEnd: () => void }) {
  const t = useText();
  const core = useCoreText();
  const api = useApi();
  const refresh = useRefresh();
  return (
    <KeptForm
      draftName={`message.${id}`}
      schema={commentUpdate}
      defaults={{ body }}
      submitLabel={core('actions.save')}
      onCancel={{ label: core('actions.cancel'), run: onEnd }}
      onSubmit={async (values) => {
        await api.command(`/comments/${id}`, values, { method: 'PATCH' });
        await refresh(['tickets']);
        onEnd();
      }}
    >
      <TextArea name="body" label={t('tickets.message.body')} rows={4} isRequired />
    </KeptForm>
  );
}
