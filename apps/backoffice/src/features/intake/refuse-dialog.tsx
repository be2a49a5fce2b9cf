import type { ItemOf } from '@guichet/dto/core/resource';
import { type incomingMail, refuseIncomingMail } from '@guichet/dto/intake/incoming-mail';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useRefresh } from '@guichet/ui-kit/app/use-command.ts';
import { showToast } from '@guichet/ui-kit/feedback/toast-store.ts';
import { CheckField } from '@guichet/ui-kit/fields/choice-fields.tsx';
import { TextArea } from '@guichet/ui-kit/fields/text-fields.tsx';
import { KeptForm } from '@guichet/ui-kit/forms/kept-form.tsx';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { Dialog } from '@guichet/ui-kit/overlay/dialog.tsx';
import { useText } from '../../texts/load-texts.ts';

interface Props {
  mail: ItemOf<typeof incomingMail>;
  onClose: () => void;
}

/** Refuses in silence or with an answer, and stops hearing the sender when asked to. */
export function RefuseDialog({ mail, onClose }: Props) {
  const t = useText();
  const core = useCoreText();
  const api = useApi();
  const refresh = useRefresh();
  return (
    <Dialog title={t('intake.refuseTitle')} onClose={onClose}>
      <KeptForm
        draftName={`mail-refused.${mail.id}`}
        schema={refuseIncomingMail}
        defaults={{ isBlocked: false }}
        submitLabel={t('intake.refuse')}
        isDanger
        onCancel={{ label: core('actions.cancel'), run: onClose }}
        onSubmit={async (values) => {
          await api.command(`/incoming-mails/${mail.id}/refuse`, values);
          showToast({ text: t('intake.refused') });
          onClose();
          await refresh(['incoming-mails', 'blocked-senders']);
        }}
      >
        <TextArea name="answer" label={t('intake.answer')} hint={t('intake.answerHint')} rows={5} isWide />
        <CheckField name="isBlocked" label={t('intake.block', { address: mail.fromAddress })} isWide />
      </KeptForm>
    </Dialog>
  );
}
