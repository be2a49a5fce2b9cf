import { useEffect } from 'react';
import { useBranding } from '../app/use-branding.ts';

/** Names the browser's tab. */
export function useDocumentTitle(title: string): void {
  const { businessName } = useBranding();
  useEffect(() => {
    document.title = businessName ? `${title} · ${businessName}` : title;
  }, [title, businessName]);
}
