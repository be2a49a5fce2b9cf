import { SheetView } from '@guichet/sheet/sheet-view.tsx';
import { staffWriting } from '@guichet/sheet/writing/staff-writing.ts';
import { useCan } from '@guichet/ui-kit/app/app-context.ts';
import { PageSkeleton } from '@guichet/ui-kit/feedback/skeleton.tsx';
import { Button } from '@guichet/ui-kit/layout/button.tsx';
import { useDocumentTitle } from '@guichet/ui-kit/layout/use-document-title.ts';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useText } from '../../texts/load-texts.ts';
import { EditProjectDrawer } from './project-drawer.tsx';

/** The progress sheet of a worksite, as its company reads it, with what staff do there. [WS-05, WS-06] */
export function ProjectPage() {
  const t = useText();
  const { id = '' } = useParams();
  const canWrite = useCan()('projects.write');
  const [isEditing, setIsEditing] = useState(false);
  useDocumentTitle(t('projects.one'));
  return (
    <div className="g-page">
      <div className="g-page-bar">
        <Link to="/projects">← {t('projects.title')}</Link>
        {canWrite && <Button onClick={() => setIsEditing(true)}>{t('projects.edit')}</Button>}
      </div>
      <SheetView projectId={id} waiting={<PageSkeleton />} writing={staffWriting} />
      {isEditing && <EditProjectDrawer id={id} onClose={() => setIsEditing(false)} />}
    </div>
  );
}
