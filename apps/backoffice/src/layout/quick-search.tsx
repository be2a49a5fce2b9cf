import { useShortcuts } from '@guichet/ui-kit/shortcuts/use-shortcuts.ts';
import { Search } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useText } from '../texts/load-texts.ts';

const QuickSearchDialog = lazy(loadQuickSearch);
const StartTimerDialog = lazy(async () => ({
  default: (await import('../time/start-timer-dialog.tsx')).StartTimerDialog,
}));

/** The box that reaches every page, record and action: Ctrl-K. [AG-22] */
export function QuickSearch() {
  const t = useText();
  const [open, setOpen] = useState<'search' | 'timer' | null>(null);
  useShortcuts({ 'mod+k': () => setOpen('search') });
  const close = () => setOpen((current) => (current === 'search' ? null : current));
  return (
    <>
      <button type="button" className="b-search" onClick={() => setOpen('search')}>
        <Search size={16} aria-hidden />
        <span>{t('layout.search.placeholder')}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <Suspense>
        {open === 'search' && <QuickSearchDialog onClose={close} onStartTimer={() => setOpen('timer')} />}
        {open === 'timer' && <StartTimerDialog onClose={() => setOpen(null)} />}
      </Suspense>
    </>
  );
}

/** Fetches the box before it is asked for: whoever presses its key types at once. */
export async function loadQuickSearch() {
  return { default: (await import('./quick-search-dialog.tsx')).QuickSearchDialog };
}
