import { useDocumentTitle } from '@guichet/ui-kit/layout/use-document-title.ts';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

interface Props {
  /** Names the page and the browser's tab. */
  title: string;
  /** Above the title: where this comes from. */
  parent?: { to: string; label: string };
  /** Under the title, a plain sentence. */
  lead?: ReactNode;
  /** The one action that is obviously the next. */
  action?: ReactNode;
  children: ReactNode;
}

/** A page of the portal. */
export function Page({ title, parent, lead, action, children }: Props) {
  useDocumentTitle(title);
  return (
    <div className="p-page">
      {parent && (
        <Link className="p-parent" to={parent.to}>
          <span aria-hidden>←</span> {parent.label}
        </Link>
      )}
      <div className="p-head">
        <div className="p-head-words">
          <h1>{title}</h1>
          {lead && <div className="p-lead">{lead}</div>}
        </div>
        {action}
      </div>
      {children}
    </div>
  );
}
