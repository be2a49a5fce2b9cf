import type { incomingMailState } from '@guichet/dto/intake/incoming-mail';
import { Badge, type Tone } from '@guichet/ui-kit/layout/badge.tsx';
import type * as z from 'zod';
import { useText } from '../../texts/load-texts.ts';

type State = z.infer<typeof incomingMailState>;

const TONES: Record<State, Tone> = { waiting: 'warning', accepted: 'good', refused: 'neutral', ignored: 'neutral' };

export function IncomingMailState({ state }: { state: State }) {
  const t = useText();
  return <Badge tone={TONES[state]}>{t(`enumerations.incomingMailState.${state}`)}</Badge>;
}
