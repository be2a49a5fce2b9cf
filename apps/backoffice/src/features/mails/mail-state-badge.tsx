import type { mailState } from '@guichet/dto/mails/mail-message';
import { Badge, type Tone } from '@guichet/ui-kit/layout/badge.tsx';
import type * as z from 'zod';
import { useText } from '../../texts/load-texts.ts';

type MailState = z.infer<typeof mailState>;

const TONES: Record<MailState, Tone> = {
  queued: 'accent',
  sent: 'good',
  failed: 'danger',
  kept: 'neutral',
  bounced: 'danger',
};

export function MailStateBadge({ state }: { state: MailState }) {
  const t = useText();
  return <Badge tone={TONES[state]}>{t(`enumerations.mailState.${state}`)}</Badge>;
}
