import type { HourQuestionState } from '@guichet/dto/contracts/hour-question';
import { Badge } from '@guichet/ui-kit/layout/badge.tsx';
import { useText } from '../texts/load-texts.ts';

/** Where the client's question about a piece of work stands; only one that waits for us insists. [AG-16] */
export function QuestionBadge({ state }: { state: HourQuestionState }) {
  const t = useText();
  const words = t(`interventions.question.badge.${state}`);
  return state === 'open' ? <Badge tone="warning">{words}</Badge> : <Badge>{words}</Badge>;
}
