import type { contract } from '@guichet/dto/contracts/contract';
import type { RowOf } from '@guichet/dto/core/resource';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { Badge } from '@guichet/ui-kit/layout/badge.tsx';
import { useText } from '../../texts/load-texts.ts';
import { lifeOf } from './contract-life.ts';

const TONES = {
  future: 'accent',
  active: 'good',
  soon: 'warning',
  over: 'neutral',
  cancelled: 'neutral',
  renewed: 'neutral',
} as const;

/** Where a contract stands, with its end when that is near. */
export function ContractState({
  contract: row,
}: {
  contract: Pick<RowOf<typeof contract>, 'state' | 'startsOn' | 'endsOn'>;
}) {
  const t = useText();
  const format = useFormat();
  const life = lifeOf(row, format.today());
  const words = {
    future: t('contracts.future'),
    soon: t('contracts.endsSoon', { when: format.relativeDay(row.endsOn) }),
    over: t('contracts.over'),
    active: t('contracts.states.active'),
    cancelled: t('contracts.states.cancelled'),
    renewed: t('contracts.states.renewed'),
  };
  return <Badge tone={TONES[life]}>{words[life]}</Badge>;
}
