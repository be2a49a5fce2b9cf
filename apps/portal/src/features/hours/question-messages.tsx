import type { HourQuestion } from '@guichet/dto/contracts/hour-question';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useText } from '../../texts/use-text.ts';

/** The messages of a thread, oldest first. */
export function QuestionMessages({ messages }: { messages: HourQuestion['messages'] }) {
  const t = useText();
  const format = useFormat();
  return (
    <ol className="p-question-thread">
      {messages.map((message) => (
        <li key={message.id} data-staff={message.isFromStaff || undefined}>
          <strong>{message.authorName ?? t('hours.question.team')}</strong>{' '}
          <time className="p-quiet" dateTime={message.createdAt}>
            {format.relative(message.createdAt)}
          </time>
          <p className="p-prose">{message.body}</p>
        </li>
      ))}
    </ol>
  );
}
