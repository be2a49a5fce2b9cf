import type { ReactNode } from 'react';
import { useBranding } from '../app/use-branding.ts';
import { useLogo } from '../app/use-logo.ts';
import { Logo } from '../layout/logo.tsx';
import { useDocumentTitle } from '../layout/use-document-title.ts';

/** The frame of the pages that open before anyone is signed in: the business's own face, and one thing to do. */
export function Door({ title, children }: { title: string; children: ReactNode }) {
  const { businessName } = useBranding();
  const logo = useLogo();
  useDocumentTitle(title);
  return (
    <main className="g-door">
      <div className="g-door-brand">{logo ? <Logo /> : businessName}</div>
      <div className="g-door-card">
        <h1>{title}</h1>
        {children}
      </div>
    </main>
  );
}
