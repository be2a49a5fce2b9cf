import { hourQuestionInput, hourQuestionReply } from '@guichet/dto/contracts/hour-question';
import type { StatementLine } from '@guichet/dto/contracts/hours';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useAttempt } from '@guichet/ui-kit/app/use-attempt.ts';
import { useCommand, useRefresh } from '@guichet/ui-kit/app/use-command.ts';
import { useRead } from '@guichet/ui-kit/app/use-read.ts';
import { Skeleton } from '@guichet/ui-kit/feedback/skeleton.tsx';
import { ErrorState } from '@guichet/ui-kit/feedback/states.tsx';
import { showToast } from '@guichet/ui-kit/feedback/toast-store.ts';
import { TextArea } from '@guichet/ui-kit/fields/text-fields.tsx';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { KeptForm } from '@guichet/ui-kit/forms/kept-form.tsx';
import { Dialog } from '@guichet/ui-kit/overlay/dialog.tsx';
import { useText } from '../../texts/use-text.ts';
import { QuestionMessages } from './question-messages.tsx';
import { useQuestionAddress } from './use-question-address.ts';

const TOUCHED = ['interventions', 'companies'];

/** The thread about a line of the statement: what was asked and answered, and a place to write. [AG-16] */
export function QuestionDialog({ lines }: { lines: readonly StatementLine[] }) {
  const t = useText();
  const format = useFormat();
  const { id, close } = useQuestionAddress();
  if (!id) return null;
  const line = lines.find((one) => one.interventionId === id);
  return (
    <Dialog title={t('hours.question.title')} onClose={close}>
      {line && (
        <p className="p-quiet">{t('hours.question.about', { day: format.day(line.on), what: line.summary ?? '' })}</p>
      )}
      <Thread key={id} id={id} onClose={close} />
    </Dialog>
  );
}

function Thread({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText();
  const api = useApi();
  const refresh = useRefresh();
  const attempt = useAttempt();
  const path = `/interventions/${id}/question`;
  const { data, error, retry } = useRead(path, hourQuestionReply);
  const end = useCommand(() => api.command(`${path}/close`), {
    refresh: TOUCHED,
    done: t('hours.question.closed'),
    onDone: onClose,
  });
  if (error) return <ErrorState problem={error} onRetry={retry} />;
  if (!data) return <Skeleton lines={4} />;
  const { question } = data;
  return (
    <>
      {question ? <QuestionMessages messages={question.messages} /> : <p>{t('hours.question.begin')}</p>}
      <KeptForm
        draftName={`question.${id}`}
        schema={hourQuestionInput}
        submitLabel={t('hours.question.send')}
        {...(question?.state === 'answered' && {
          onCancel: { label: t('hours.question.close'), run: () => end.run() },
        })}
        onSubmit={async (values, empty) => {
          await attempt(values, (idempotencyKey) => api.command(path, values, { idempotencyKey }));
          empty();
          showToast({ text: t('hours.question.sent') });
          await refresh(TOUCHED);
        }}
      >
        <TextArea name="body" label={t('hours.question.body')} isRequired />
      </KeptForm>
    </>
  );
}
