import { misaccounting, type notAccounted } from '@guichet/dto/contracts/not-accounted';
import type { ResourceList } from '@guichet/ui-kit/hooks/use-resource-list.ts';
import { ChoiceFilter } from '@guichet/ui-kit/table/choice-filter.tsx';
import { DateRangeFilter } from '@guichet/ui-kit/table/date-range-filter.tsx';
import { FilterBar } from '@guichet/ui-kit/table/filter-bar.tsx';
import { enumOptions } from '../../options.ts';
import { useText } from '../../texts/load-texts.ts';
import { WorkCompanyFilter, WorkKindFilter } from './work-filters.tsx';

export function NotAccountedFilters({ list }: { list: ResourceList<typeof notAccounted> }) {
  const t = useText();
  const filters = list.query.filters ?? {};
  return (
    <FilterBar list={list}>
      <WorkCompanyFilter value={filters.companyId} onChange={(value) => list.setFilter('companyId', value)} />
      <ChoiceFilter
        label={t('notAccounted.reason')}
        options={enumOptions(misaccounting, (reason) => t(`notAccounted.reasons.${reason}`))}
        value={filters.reason}
        onChange={(value) => list.setFilter('reason', value)}
      />
      <WorkKindFilter value={filters.kind} onChange={(value) => list.setFilter('kind', value)} />
      <DateRangeFilter
        label={t('interventions.workedOn')}
        value={filters.workedOn}
        onChange={(value) => list.setFilter('workedOn', value)}
      />
    </FilterBar>
  );
}
