import { SheetView } from '@guichet/sheet/sheet-view.tsx';
import { useDocumentTitle } from '@guichet/ui-kit/layout/use-document-title.ts';
import { Link, useParams } from 'react-router';
import { LineSkeleton } from '../../parts/line-skeleton.tsx';
import { useText } from '../../texts/use-text.ts';

/** The progress of a worksite, followed from anywhere. [WS-05, WS-06] */
export function WorksitePage() {
  const t = useText();
  const { id = '' } = useParams();
  useDocumentTitle(t('worksites.one'));
  return (
    <div className="p-page">
      <Link className="p-parent" to="/worksites">
        <span aria-hidden>←</span> {t('worksites.title')}
      </Link>
      <SheetView projectId={id} waiting={<LineSkeleton rows={6} />} />
    </div>
  );
}
