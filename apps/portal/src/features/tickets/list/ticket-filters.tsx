import type { ticket } from '@guichet/dto/tickets/ticket';
import { ticketPriority, ticketState } from '@guichet/dto/tickets/ticket-state';
import type { ResourceList } from '@guichet/ui-kit/hooks/use-resource-list.ts';
import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { SlidersHorizontal } from 'lucide-react';
import { useId, useState } from 'react';
import { useText } from '../../../texts/use-text.ts';
import { useThemes } from '../use-themes.ts';
import { FilterSelect } from './filter-select.tsx';
import { SearchBox } from './search-box.tsx';

type List = ResourceList<typeof ticket>;
type State = (typeof ticketState.options)[number];

/** Several states that people think of as one. */
const GROUPS = {
  active: ['open', 'in_progress', 'waiting', 'resolved'],
  yours: ['waiting', 'resolved'],
} as const satisfies Record<string, readonly State[]>;

/** Words, state, priority, theme and order; on a phone all but the words are folded away. */
export function TicketFilters({ list }: { list: List }) {
  const t = useText();
  const core = useCoreText();
  const id = useId();
  const themes = useThemes();
  const { filters = {} } = list.query;
  const chosen = [filters.state, filters.priority, filters.themeId].filter(
    (values) => values && values.length > 0,
  ).length;
  const [isOpen, setIsOpen] = useState(chosen > 0);
  const states = [...Object.keys(GROUPS), ...ticketState.options] as const;

  return (
    <search className="p-filters" aria-label={core('filters.barLabel')}>
      <SearchBox value={list.query.q ?? ''} onChange={list.setSearch} label={t('tickets.search')} />
      <button
        type="button"
        className="btn btn-outline-secondary p-narrow-only"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        <SlidersHorizontal size={18} aria-hidden />
        {chosen > 0 ? t('tickets.filtersCount', { count: chosen }) : core('filters.barLabel')}
      </button>
      <div id={id} className="p-filter-fields" data-open={isOpen || undefined}>
        <FilterSelect
          label={t('tickets.state')}
          value={groupOf(filters.state as readonly State[] | undefined)}
          onChange={(value) => list.setFilter('state', value ? statesOf(value) : undefined)}
          options={states.map((value) => ({
            value,
            label: t(`tickets.states.${value as State | keyof typeof GROUPS}`),
          }))}
        />
        <FilterSelect
          label={t('tickets.priority')}
          value={filters.priority?.[0] ?? ''}
          onChange={(value) =>
            list.setFilter('priority', value ? [value as (typeof ticketPriority.options)[number]] : undefined)
          }
          options={ticketPriority.options.map((value) => ({ value, label: t(`tickets.priorities.${value}`) }))}
        />
        {(themes.isLoading || themes.options.length > 0) && (
          <FilterSelect
            label={t('tickets.theme')}
            value={filters.themeId?.[0] ?? ''}
            onChange={(value) => list.setFilter('themeId', value ? [value] : undefined)}
            options={themes.options}
          />
        )}
        <FilterSelect
          label={t('tickets.order')}
          isRequired
          value={list.sort}
          onChange={(value) => list.setSort(value as '-openedAt')}
          options={(['-openedAt', 'openedAt', '-lastActivityAt'] as const).map((value) => ({
            value,
            label: t(`tickets.orders.${value}`),
          }))}
        />
      </div>
    </search>
  );
}

function statesOf(value: string): readonly State[] {
  return value in GROUPS ? GROUPS[value as keyof typeof GROUPS] : [value as State];
}

/** The choice that the address stands for. */
function groupOf(states: readonly State[] | undefined): string {
  if (!states || states.length === 0) return '';
  const asked = [...states].sort().join();
  const group = Object.entries(GROUPS).find(([, members]) => [...members].sort().join() === asked);
  return group?.[0] ?? states[0] ?? '';
}
