import { document } from '@guichet/dto/documents/document';
import { useCan } from '@guichet/ui-kit/app/app-context.ts';
import { useResourceList } from '@guichet/ui-kit/hooks/use-resource-list.ts';
import { ButtonLink } from '@guichet/ui-kit/layout/button.tsx';
import { useText } from '../texts/load-texts.ts';
import { DepositBox } from './deposit-box.tsx';
import { DocumentTable } from './document-table.tsx';

/** The documents of one company, and where more are dropped. [AG-08, WS-03] */
export function CompanyDocuments({ companyId }: { companyId: string }) {
  const t = useText();
  const can = useCan();
  const list = useResourceList(document, { fixed: { companyId: [companyId] }, isLocal: true });
  const make = can('recaps.create') && <ButtonLink to={`/companies/${companyId}/recap`}>{t('hours.recap')}</ButtonLink>;
  return (
    <>
      {can('documents.write') && <DepositBox companyId={companyId} />}
      <DocumentTable list={list} emptyAction={make} />
    </>
  );
}
