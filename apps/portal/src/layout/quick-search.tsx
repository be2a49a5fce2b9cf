import { useShortcuts } from '@guichet/ui-kit/shortcuts/use-shortcuts.ts';
import { Search } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useText } from '../texts/use-text.ts';

const QuickSearchDialog = lazy(loadQuickSearch);

/** The box that reaches all that a client may see: a place for the thumb, and Ctrl-K. [AG-22] */
export function QuickSearch() {
  const t = useText();
  const [isOpen, setIsOpen] = useState(false);
  useShortcuts({ 'mod+k': () => setIsOpen(true) });
  return (
    <>
      <button
        type="button"
        className="g-icon-button p-find"
        aria-label={t('search.title')}
        title={`${t('search.title')} (Ctrl K)`}
        onClick={() => setIsOpen(true)}
      >
        <Search size={22} strokeWidth={1.75} aria-hidden />
      </button>
      <Suspense>{isOpen && <QuickSearchDialog onClose={() => setIsOpen(false)} />}</Suspense>
    </>
  );
}

/** Fetches the box before it is asked for: whoever presses its key types at once. */
export async function loadQuickSearch() {
  return { default: (await import('./quick-search-dialog.tsx')).QuickSearchDialog };
}
