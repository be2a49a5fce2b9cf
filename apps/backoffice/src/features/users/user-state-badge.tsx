import type { UserState } from '@guichet/dto/identity/user';
import { Badge, type Tone } from '@guichet/ui-kit/layout/badge.tsx';
import { useText } from '../../texts/load-texts.ts';

const TONES: Record<UserState, Tone> = { active: 'good', invited: 'warning', no_access: 'neutral', disabled: 'danger' };

export function UserStateBadge({ state }: { state: UserState }) {
  const t = useText();
  return <Badge tone={TONES[state]}>{t(`enumerations.userState.${state}`)}</Badge>;
}
