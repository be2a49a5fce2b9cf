import { hourQuestionState } from '@guichet/dto/contracts/hour-question';
import type { intervention } from '@guichet/dto/contracts/intervention';
import { user } from '@guichet/dto/identity/user';
import { useCan } from '@guichet/ui-kit/app/app-context.ts';
import type { ResourceList } from '@guichet/ui-kit/hooks/use-resource-list.ts';
import { ChoiceFilter, YesNoFilter } from '@guichet/ui-kit/table/choice-filter.tsx';
import { DateRangeFilter } from '@guichet/ui-kit/table/date-range-filter.tsx';
import { FilterBar, SearchFilter } from '@guichet/ui-kit/table/filter-bar.tsx';
import { ReferenceFilter } from '@guichet/ui-kit/table/reference-filter.tsx';
import type { ReactNode } from 'react';
import { enumOptions } from '../../options.ts';
import { useText } from '../../texts/load-texts.ts';
import { WorkCompanyFilter, WorkKindFilter } from './work-filters.tsx';

export function InterventionFilters({ list, end }: { list: ResourceList<typeof intervention>; end: ReactNode }) {
  const t = useText();
  const canReadUsers = useCan()('users.read');
  const filters = list.query.filters ?? {};
  return (
    <FilterBar list={list} end={end}>
      <SearchFilter list={list} label={t('interventions.search')} />
      <WorkCompanyFilter value={filters.companyId} onChange={(value) => list.setFilter('companyId', value)} />
      <WorkKindFilter value={filters.kind} onChange={(value) => list.setFilter('kind', value)} />
      {canReadUsers && (
        <ReferenceFilter
          label={t('interventions.person')}
          resource={user}
          rowLabel={(row) => `${row.firstName} ${row.lastName}`}
          filters={{ companyId: ['none'] }}
          value={filters.userId}
          onChange={(value) => list.setFilter('userId', value)}
        />
      )}
      <DateRangeFilter
        label={t('interventions.workedOn')}
        value={filters.workedOn}
        onChange={(value) => list.setFilter('workedOn', value)}
      />
      <ChoiceFilter
        label={t('interventions.question.title')}
        options={enumOptions(hourQuestionState, (state) => t(`interventions.question.states.${state}`))}
        value={filters.questionState}
        onChange={(value) => list.setFilter('questionState', value)}
      />
      <YesNoFilter
        label={t('interventions.isOffered')}
        value={filters.isOffered}
        onChange={(value) => list.setFilter('isOffered', value)}
        words={{ yes: t('interventions.offered'), no: t('interventions.notOffered') }}
      />
    </FilterBar>
  );
}
