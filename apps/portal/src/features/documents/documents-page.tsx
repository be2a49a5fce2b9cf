import { Page } from '../../layout/page.tsx';
import { DocumentList } from '../../parts/document-list.tsx';
import { useText } from '../../texts/use-text.ts';

/** What the business has issued to the company: it downloads as it was issued. */
export function DocumentsPage() {
  const t = useText();
  return (
    <Page title={t('documents.title')} lead={t('documents.lead')}>
      <DocumentList />
    </Page>
  );
}
