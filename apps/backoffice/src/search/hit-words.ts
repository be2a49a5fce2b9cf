import type { SearchHit, SearchType } from '@guichet/dto/search/search';
import { ticketState } from '@guichet/dto/tickets/ticket-state';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { useText } from '../texts/load-texts.ts';

/** The page of what was found. */
export function hitAddress(type: SearchType, { id, companyId }: Pick<SearchHit, 'id' | 'companyId'>): string {
  switch (type) {
    case 'ticket':
      return `/tickets/${id}`;
    case 'project':
      return `/projects/${id}`;
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

/** States of more than tickets that are worth a word. */
const STATE_WORDS = {
  archived: 'layout.search.archived',
  finished: 'layout.search.finished',
  disabled: 'enumerations.userState.disabled',
} as const;

const isTold = (state: string | null): state is keyof typeof STATE_WORDS => state !== null && state in STATE_WORDS;

/** Whose number stands beside their name. */
const NUMBERED: ReadonlySet<SearchType> = new Set(['intervention', 'project']);

/** What stands beside a hit: where it is, its day, its state when that is worth a word. */
export function useHitNote() {
  const t = useText();
  const format = useFormat();
  return (type: SearchType, { reference, detail, state, day }: SearchHit): string => {
    const known = ticketState.options.find((one) => one === state);
    const words = [
      NUMBERED.has(type) ? reference : null,
      detail,
      type === 'ticket' && known ? t(`enumerations.ticketState.${known}`) : null,
      isTold(state) ? t(STATE_WORDS[state]) : null,
      type === 'contract' && state !== 'active' ? t('layout.search.over') : null,
      day && format.day(day),
    ];
    return words.filter(Boolean).join(' · ');
  };
}
