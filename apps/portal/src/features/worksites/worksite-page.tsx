import { SheetView } from '@guichet/sheet/sheet-view.tsx';
import { useCan } from '@guichet/ui-kit/app/app-context.ts';
import { useDocumentTitle } from '@guichet/ui-kit/layout/use-document-title.ts';
import { Link, useParams } from 'react-router';
import { WorksiteDocuments } from '../../parts/document-list.tsx';
import { LineSkeleton } from '../../parts/line-skeleton.tsx';
import { useText } from '../../texts/use-text.ts';

/** The progress of a worksite, followed from anywhere. [WS-05, WS-06] */
export function WorksitePage() {
  const t = useText();
  const { id = '' } = useParams();
  const can = useCan();
  useDocumentTitle(t('worksites.one'));
  return (
    <div className="p-page">
      <Link className="p-parent" to="/worksites">
        <span aria-hidden>←</span> {t('worksites.title')}
      </Link>
      <SheetView
        projectId={id}
        waiting={<LineSkeleton rows={6} />}
        above={can('documents.read') && <WorksiteDocuments projectId={id} />}
      />
    </div>
  );
}
