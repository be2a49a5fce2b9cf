import { ApiError } from '@guichet/api-client/api-error';
import { Progress } from '@guichet/ui-kit/feedback/hours-bar.tsx';
import { useFieldErrorText } from '@guichet/ui-kit/feedback/use-field-error.ts';
import { useProblemText } from '@guichet/ui-kit/feedback/use-problem-text.ts';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import type { Refusal } from '../outbox/outbox-rows.ts';
import { useSheetText } from '../texts/use-sheet-text.ts';
import { useIsOnline } from './use-is-online.ts';

interface Props {
  refusal: Refusal | null;
  /** How much has left, from 0 to 1; nothing while it waits. */
  share: number | undefined;
}

/** Where something written stands on its way: on the way, waiting for the network, or refused and why. [WS-19] */
export function WaitingState({ refusal, share }: Props) {
  const t = useSheetText();
  const format = useFormat();
  const isOnline = useIsOnline();
  const refusalText = useRefusalText();
  if (refusal) return <p className="g-notice g-notice-danger">{refusalText(refusal)}</p>;
  const isLeaving = share !== undefined && isOnline;
  const words = isLeaving ? t('waiting.leaving', { percent: format.percent(share) }) : t('waiting.noNetwork');
  return (
    <div className="s-quiet">
      <output>{words}</output>
      {isLeaving && <Progress share={share} label={words} />}
    </div>
  );
}

/** Why it was refused, and what to do; a field says more than the whole. */
function useRefusalText(): (refusal: Refusal) => string {
  const t = useSheetText();
  const problemText = useProblemText();
  const fieldText = useFieldErrorText();
  return ({ status, code, ...more }) => {
    if (code === 'sheet.photo_lost') return t('waiting.photoLost', { name: String(more.params.name) });
    const [field] = Object.values(more.fields);
    const { requestId, ...told } = more;
    const problem = new ApiError(status, code, { ...told, ...(requestId && { requestId }) });
    const said = field === undefined ? undefined : fieldText({ type: field });
    return said ?? problemText(problem);
  };
}
