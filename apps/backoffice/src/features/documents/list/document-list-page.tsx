import { company } from '@guichet/dto/companies/company';
import { depositedKind, document, documentState } from '@guichet/dto/documents/document';
import { useResourceList } from '@guichet/ui-kit/hooks/use-resource-list.ts';
import { PageHeader } from '@guichet/ui-kit/layout/page-header.tsx';
import { ChoiceFilter, YesNoFilter } from '@guichet/ui-kit/table/choice-filter.tsx';
import { DateRangeFilter } from '@guichet/ui-kit/table/date-range-filter.tsx';
import { FilterBar } from '@guichet/ui-kit/table/filter-bar.tsx';
import { ReferenceFilter } from '@guichet/ui-kit/table/reference-filter.tsx';
import { DocumentTable } from '../../../documents/document-table.tsx';
import { useKindWords } from '../../../documents/kind-words.ts';
import { enumOptions } from '../../../options.ts';
import { useText } from '../../../texts/load-texts.ts';

/** Every document that was made for a company or deposited on it. [AG-08, WS-03] */
export function DocumentListPage() {
  const t = useText();
  const list = useResourceList(document);
  const filters = list.query.filters ?? {};
  const kindWords = useKindWords();
  const kinds = ['recap', 'sheet_print', 'acceptance_report', ...depositedKind.options].map((value) => ({
    value,
    label: kindWords(value),
  }));
  return (
    <div className="g-page">
      <PageHeader title={t('documents.title')} />
      <FilterBar list={list}>
        <ReferenceFilter
          label={t('documents.company')}
          resource={company}
          rowLabel={(row) => row.name}
          value={filters.companyId}
          onChange={(value) => list.setFilter('companyId', value)}
        />
        <ChoiceFilter
          label={t('documents.kind')}
          options={kinds}
          value={filters.kind}
          onChange={(value) => list.setFilter('kind', value)}
        />
        <YesNoFilter
          label={t('documents.visibleTo')}
          value={filters.isVisibleToClient}
          onChange={(value) => list.setFilter('isVisibleToClient', value)}
          words={{ yes: t('documents.visible'), no: t('documents.hidden') }}
        />
        <DateRangeFilter
          label={t('documents.documentOn')}
          value={filters.documentOn}
          onChange={(value) => list.setFilter('documentOn', value)}
        />
        <ChoiceFilter
          label={t('documents.state')}
          options={enumOptions(documentState, (state) => t(`documents.states.${state}`))}
          value={filters.state}
          onChange={(value) => list.setFilter('state', value)}
        />
      </FilterBar>
      <DocumentTable list={list} hasCompany />
    </div>
  );
}
