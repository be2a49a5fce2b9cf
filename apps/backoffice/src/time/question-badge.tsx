import type { HourQuestionState } from '@guichet/dto/contracts/hour-question';
import { Badge } from '@guichet/ui-kit/layout/badge.tsx';
import { MessageCircleQuestionMark } from 'lucide-react';
import { useText } from '../texts/load-texts.ts';

/** Where the client's question about a piece of work stands; only one that waits for us insists. [AG-16] */
export function QuestionBadge({ state }: { state: HourQuestionState }) {
  const t = useText();
  const words = t(`interventions.question.badge.${state}`);
  return state === 'open' ? <Badge tone="warning">{words}</Badge> : <Badge>{words}</Badge>;
}

/** The same in a list, where few rows have one: a sign before the words, and no column. */
export function QuestionMark({ state }: { state: HourQuestionState }) {
  const words = useText()(`interventions.question.badge.${state}`);
  return (
    <span title={words} className={state === 'open' ? 'g-sign g-sign-warning' : 'g-sign'}>
      <MessageCircleQuestionMark size={15} aria-hidden />
      <span className="visually-hidden">{words} : </span>
    </span>
  );
}
