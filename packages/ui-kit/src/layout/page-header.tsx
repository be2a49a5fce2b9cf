import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useCoreText } from '../i18n/use-text.ts';
import { useDocumentTitle } from './use-document-title.ts';

interface Props {
  title: string;
  /** Beside the title: a state. */
  badge?: ReactNode;
  /** Under the title, in a few words. */
  subtitle?: ReactNode;
  parent?: { to: string; label: string };
  /** Top right: a menu, then the one primary action. */
  actions?: ReactNode;
}

/** The head of a page; it also names the browser's tab. */
export function PageHeader({ title, badge, subtitle, parent, actions }: Props) {
  const t = useCoreText();
  useDocumentTitle(title);
  return (
    <header className="g-page-header">
      {parent && (
        <nav aria-label={t('common.breadcrumb')} className="g-breadcrumb">
          <Link to={parent.to}>{parent.label}</Link>
          <ChevronRight size={14} aria-hidden />
        </nav>
      )}
      <div className="g-page-header-row">
        <div className="g-page-title">
          <h1>{title}</h1>
          {badge}
        </div>
        {actions && <div className="g-page-actions">{actions}</div>}
      </div>
      {subtitle && <div className="g-quiet">{subtitle}</div>}
    </header>
  );
}
