import type { changeRequest } from '@guichet/dto/accounts/change-request';
import type { RowOf } from '@guichet/dto/core/resource';
import { ArrowRight } from 'lucide-react';
import { useText } from '../../texts/load-texts.ts';

/** From what to what; and what the field holds now, when somebody has changed it since a request that still waits. */
export function ChangeValues({ row }: { row: RowOf<typeof changeRequest> }) {
  const t = useText();
  const said = (value: string | null) => value ?? t('clientChanges.empty');
  const hasMoved = row.state === 'waiting' && row.current !== row.before;
  return (
    <span className="b-change">
      <span className="visually-hidden">{t('clientChanges.before')} </span>
      <span className="g-quiet">{said(row.before)}</span> <ArrowRight size={14} aria-hidden />{' '}
      <span className="visually-hidden">{t('clientChanges.after')} </span>
      <strong>{said(row.after)}</strong>
      {hasMoved && <span className="b-change-moved">{t('clientChanges.now', { value: said(row.current) })}</span>}
      {row.reason && <span className="g-quiet b-change-moved">{row.reason}</span>}
    </span>
  );
}
