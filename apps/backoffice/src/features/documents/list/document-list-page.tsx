import { company } from '@guichet/dto/companies/company';
import { document, documentState } from '@guichet/dto/documents/document';
import { useResourceList } from '@guichet/ui-kit/hooks/use-resource-list.ts';
import { PageHeader } from '@guichet/ui-kit/layout/page-header.tsx';
import { ChoiceFilter } from '@guichet/ui-kit/table/choice-filter.tsx';
import { FilterBar } from '@guichet/ui-kit/table/filter-bar.tsx';
import { ReferenceFilter } from '@guichet/ui-kit/table/reference-filter.tsx';
import { enumOptions } from '../../../options.ts';
import { useText } from '../../../texts/load-texts.ts';
import { DocumentTable } from './document-table.tsx';

/** Every document that was made for a company. [AG-08] */
export function DocumentListPage() {
  const t = useText();
  const list = useResourceList(document);
  const filters = list.query.filters ?? {};
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
