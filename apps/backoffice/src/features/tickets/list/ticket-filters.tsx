import { company } from '@guichet/dto/companies/company';
import { user } from '@guichet/dto/identity/user';
import type { ticket } from '@guichet/dto/tickets/ticket';
import { useMe } from '@guichet/ui-kit/app/app-context.ts';
import type { ResourceList } from '@guichet/ui-kit/hooks/use-resource-list.ts';
import { ChoiceFilter, YesNoFilter } from '@guichet/ui-kit/table/choice-filter.tsx';
import { DateRangeFilter } from '@guichet/ui-kit/table/date-range-filter.tsx';
import { FilterBar, SearchFilter } from '@guichet/ui-kit/table/filter-bar.tsx';
import { ReferenceFilter } from '@guichet/ui-kit/table/reference-filter.tsx';
import { useText } from '../../../texts/load-texts.ts';
import { usePriorityOptions, useStaffOfFilter, useStateOptions, useSteps, useThemes } from '../parts/use-choices.ts';

type TicketList = ResourceList<typeof ticket>;

/** Everything that the list can be narrowed by, all at once, in the address. [AG-21] */
export function TicketFilters({ list }: { list: TicketList }) {
  const t = useText();
  const filters = list.query.filters ?? {};
  return (
    <FilterBar list={list}>
      <SearchFilter list={list} label={t('tickets.search')} />
      <WorkFilters list={list} />
      <ReferenceFilter
        label={t('tickets.fields.company')}
        resource={company}
        rowLabel={(row) => row.name}
        value={filters.companyId}
        onChange={(value) => list.setFilter('companyId', value)}
      />
      <FiltersByLink list={list} />
      <DateRangeFilter
        label={t('tickets.fields.openedAt')}
        value={filters.openedAt}
        onChange={(value) => list.setFilter('openedAt', value)}
      />
      <DateRangeFilter
        label={t('tickets.fields.deadline')}
        value={filters.deadlineOn}
        onChange={(value) => list.setFilter('deadlineOn', value)}
      />
    </FilterBar>
  );
}

/** Where the work stands and who does it. */
function WorkFilters({ list }: { list: TicketList }) {
  const t = useText();
  const me = useMe().id;
  const { state, priority, assigneeId, stepId, themeId } = list.query.filters ?? {};
  const inCharge = assigneeId?.map((each) => (each === me ? 'me' : each));
  return (
    <>
      <ChoiceFilter
        label={t('tickets.fields.state')}
        options={useStateOptions()}
        value={state}
        onChange={(value) => list.setFilter('state', value)}
      />
      <ChoiceFilter
        label={t('tickets.fields.priority')}
        options={usePriorityOptions()}
        value={priority}
        onChange={(value) => list.setFilter('priority', value)}
      />
      <ChoiceFilter
        label={t('tickets.fields.assignee')}
        options={useStaffOfFilter(inCharge)}
        value={inCharge}
        onChange={(value) => list.setFilter('assigneeId', value)}
        noneLabel={t('tickets.none.assignee')}
      />
      <ChoiceFilter
        label={t('tickets.fields.step')}
        options={useSteps().all}
        value={stepId}
        onChange={(value) => list.setFilter('stepId', value)}
        noneLabel={t('tickets.none.step')}
      />
      <ChoiceFilter
        label={t('tickets.fields.theme')}
        options={useThemes().all}
        value={themeId}
        onChange={(value) => list.setFilter('themeId', value)}
        noneLabel={t('tickets.none.theme')}
      />
    </>
  );
}

/** Shown once a link has set them: the dashboard's, or a ticket's requester. */
function FiltersByLink({ list }: { list: TicketList }) {
  const t = useText();
  const { requesterId, isClosureRequested, isAnswerDue } = list.query.filters ?? {};
  return (
    <>
      {requesterId && (
        <ReferenceFilter
          label={t('tickets.fields.requester')}
          resource={user}
          rowLabel={(row) => `${row.firstName} ${row.lastName}`}
          value={requesterId}
          onChange={(value) => list.setFilter('requesterId', value)}
        />
      )}
      {isAnswerDue !== undefined && (
        <YesNoFilter
          label={t('tickets.answerDue.label')}
          value={isAnswerDue}
          onChange={(value) => list.setFilter('isAnswerDue', value)}
          words={{ yes: t('tickets.answerDue.yes'), no: t('tickets.answerDue.no') }}
        />
      )}
      {isClosureRequested !== undefined && (
        <YesNoFilter
          label={t('tickets.closure.label')}
          value={isClosureRequested}
          onChange={(value) => list.setFilter('isClosureRequested', value)}
          words={{ yes: t('tickets.closure.yes'), no: t('tickets.closure.no') }}
        />
      )}
    </>
  );
}
