import { useShortcuts } from '@guichet/ui-kit/shortcuts/use-shortcuts.ts';
import { Search } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useText } from '../texts/load-texts.ts';

const QuickSearchDialog = lazy(async () => ({
  default: (await import('./quick-search-dialog.tsx')).QuickSearchDialog,
}));

/** The box that reaches any page and any ticket: Ctrl-K. [AG-22] */
export function QuickSearch() {
  const t = useText();
  const [isOpen, setIsOpen] = useState(false);
  useShortcuts({ 'mod+k': () => setIsOpen(true) });
  return (
    <>
      <button type="button" className="b-search" onClick={() => setIsOpen(true)}>
        <Search size={16} aria-hidden />
        <span>{t('layout.search.placeholder')}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <Suspense>{isOpen && <QuickSearchDialog onClose={() => setIsOpen(false)} />}</Suspense>
    </>
  );
}
