import type { SearchHit, SearchType } from '@guichet/dto/search/search';
import { ticketState } from '@guichet/dto/tickets/ticket-state';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useText } from '../texts/load-texts.ts';

/** The page of what was found. */
export function hitAddress(type: SearchType, { id, companyId }: Pick<SearchHit, 'id' | 'companyId'>): string {
  switch (type) {
    case 'ticket':
      return `/tickets/${id}`;
    case 'company':
      return `/companies/${id}`;
    case 'person':
      return `/users/${id}`;
    case 'contract':
      return `/contracts/${id}`;
    case 'intervention':
      return `/interventions?intervention=${id}`;
    case 'document':
      return `/companies/${companyId}/documents`;
  }
}

/** What stands beside a hit: where it is, its day, its state when that is worth a word. */
export function useHitNote() {
  const t = useText();
  const format = useFormat();
  return (type: SearchType, { reference, detail, state, day }: SearchHit): string => {
    const known = ticketState.options.find((one) => one === state);
    const words = [
      type === 'intervention' ? reference : null,
      detail,
      type === 'ticket' && known ? t(`enumerations.ticketState.${known}`) : null,
      state === 'archived' ? t('layout.search.archived') : null,
      state === 'disabled' ? t('enumerations.userState.disabled') : null,
      type === 'contract' && state !== 'active' ? t('layout.search.over') : null,
      day && format.day(day),
    ];
    return words.filter(Boolean).join(' · ');
  };
}
