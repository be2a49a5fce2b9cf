import { company } from '@guichet/dto/companies/company';
import { type contract, contractKind, contractState } from '@guichet/dto/contracts/contract';
import type { ResourceList } from '@guichet/ui-kit/hooks/use-resource-list.ts';
import { ChoiceFilter } from '@guichet/ui-kit/table/choice-filter.tsx';
import { DateRangeFilter } from '@guichet/ui-kit/table/date-range-filter.tsx';
import { FilterBar, SearchFilter } from '@guichet/ui-kit/table/filter-bar.tsx';
import { ReferenceFilter } from '@guichet/ui-kit/table/reference-filter.tsx';
import type { ReactNode } from 'react';
import { enumOptions } from '../../options.ts';
import { useText } from '../../texts/load-texts.ts';

export function ContractFilters({ list, end }: { list: ResourceList<typeof contract>; end: ReactNode }) {
  const t = useText();
  const filters = list.query.filters ?? {};
  return (
    <FilterBar list={list} end={end}>
      <SearchFilter list={list} label={t('contracts.search')} />
      <ReferenceFilter
        label={t('contracts.company')}
        resource={company}
        rowLabel={(row) => row.name}
        value={filters.companyId}
        onChange={(value) => list.setFilter('companyId', value)}
      />
      <ChoiceFilter
        label={t('contracts.kind')}
        options={enumOptions(contractKind, (kind) => t(`contracts.kinds.${kind}`))}
        value={filters.kind}
        onChange={(value) => list.setFilter('kind', value)}
      />
      <ChoiceFilter
        label={t('contracts.state')}
        options={enumOptions(contractState, (state) => t(`contracts.states.${state}`))}
        value={filters.state}
        onChange={(value) => list.setFilter('state', value)}
      />
      <DateRangeFilter
        label={t('contracts.endsOn')}
        value={filters.endsOn}
        onChange={(value) => list.setFilter('endsOn', value)}
      />
    </FilterBar>
  );
}
