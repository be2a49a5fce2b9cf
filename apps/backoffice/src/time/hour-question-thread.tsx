import {
  type HourQuestion,
  type HourQuestionState,
  hourQuestionInput,
  hourQuestionReply,
} from '@guichet/dto/contracts/hour-question';
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
import { useText } from '../texts/load-texts.ts';
import { QuestionBadge } from './question-badge.tsx';
import './time.css';

const TOUCHED = ['interventions', 'companies', 'dashboard'];

interface Props {
  interventionId: string;
  /** `null`: nobody asked. */
  state: HourQuestionState | null;
}

/** What the client asks about this work, above the form that corrects its time: read, answer, correct, in one place. [AG-16] */
export function HourQuestionThread({ interventionId, state }: Props) {
  if (state === null) return null;
  return <Thread path={`/interventions/${interventionId}/question`} />;
}

function Thread({ path }: { path: string }) {
  const t = useText();
  const { data, error, retry } = useRead(path, hourQuestionReply);
  if (error) return <ErrorState problem={error} onRetry={retry} />;
  if (!data?.question) return <Skeleton lines={4} />;
  return (
    <section className="b-question" aria-label={t('interventions.question.title')}>
      <div className="g-section-head">
        <h3>{t('interventions.question.title')}</h3>
        <QuestionBadge state={data.question.state} />
      </div>
      <Messages messages={data.question.messages} />
      <Answer path={path} state={data.question.state} />
    </section>
  );
}

function Messages({ messages }: { messages: HourQuestion['messages'] }) {
  const format = useFormat();
  return (
    <ol>
      {messages.map((message) => (
        <li key={message.id} data-staff={message.isFromStaff || undefined}>
          <strong>{message.authorName}</strong>{' '}
          <time className="g-quiet" dateTime={message.createdAt}>
            {format.relative(message.createdAt)}
          </time>
          <p className="g-prose">{message.body}</p>
        </li>
      ))}
    </ol>
  );
}

function Answer({ path, state }: { path: string; state: HourQuestionState }) {
  const t = useText();
  const api = useApi();
  const refresh = useRefresh();
  const attempt = useAttempt();
  const close = useCommand(() => api.command(`${path}/close`), {
    refresh: TOUCHED,
    done: t('interventions.question.closed'),
  });
  const closeLabel = t(state === 'open' ? 'interventions.question.close' : 'interventions.question.closeAnswered');
  return (
    <KeptForm
      draftName={`answer.${path}`}
      schema={hourQuestionInput}
      submitLabel={t('interventions.question.send')}
      {...(state !== 'closed' && { onCancel: { label: closeLabel, run: () => close.run() } })}
      onSubmit={async (values, empty) => {
        await attempt(values, (idempotencyKey) => api.command(path, values, { idempotencyKey }));
        empty();
        showToast({ text: t('interventions.question.sent') });
        await refresh(TOUCHED);
      }}
    >
      <TextArea name="body" label={t('interventions.question.answer')} isRequired />
    </KeptForm>
  );
}
