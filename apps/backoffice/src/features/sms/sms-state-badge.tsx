import type { smsState } from '@guichet/dto/sms/sms-message';
import { Badge, type Tone } from '@guichet/ui-kit/layout/badge.tsx';
import type * as z from 'zod';
import { useText } from '../../texts/load-texts.ts';

type SmsState = z.infer<typeof smsState>;

const TONES: Record<SmsState, Tone> = {
  queued: 'accent',
  sent: 'good',
  failed: 'danger',
  kept: 'neutral',
  refused: 'warning',
};

export function SmsStateBadge({ state }: { state: SmsState }) {
  const t = useText();
  return <Badge tone={TONES[state]}>{t(`enumerations.smsState.${state}`)}</Badge>;
}
