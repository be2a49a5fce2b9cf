import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test, vi } from 'vitest';
import { useShortcuts } from './use-shortcuts.ts';

test('[AG-22] a key acts from the moment at which what names it is on the page', async () => {
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  const open = vi.fn<() => void>();
  const isDrawn = Promise.withResolvers<void>();
  const watcher = new MutationObserver(() => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true }));
    isDrawn.resolve();
  });
  watcher.observe(document.body, { childList: true, subtree: true });
  startTransition(() => root.render(<Box onOpen={open} />));
  await isDrawn.promise;
  watcher.disconnect();
  expect(open).toHaveBeenCalledOnce();
  root.unmount();
});

function Box({ onOpen }: { onOpen: () => void }) {
  useShortcuts({ 'mod+k': onOpen });
  return <kbd>Ctrl K</kbd>;
}
