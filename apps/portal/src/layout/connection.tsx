import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { useLiveState } from '@guichet/ui-kit/live/use-live.tsx';
import { useSyncExternalStore } from 'react';
import { useText } from '../texts/use-text.ts';

/** Whether what shows follows what happens, in words and by a dot. */
export function LiveMark() {
  const core = useCoreText();
  const state = useLiveState();
  return (
    <output className="p-live" data-state={state}>
      {core(`live.${state}`)}
    </output>
  );
}

/** Says that the device is cut off, and that nothing typed is lost. */
export function OfflineBanner() {
  const t = useText();
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <output>
      {!isOnline && (
        <span className="p-offline">
          <strong>{t('layout.offline')}</strong> {t('layout.offlineText')}
        </span>
      )}
    </output>
  );
}

function subscribe(listener: () => void): () => void {
  globalThis.addEventListener('online', listener);
  globalThis.addEventListener('offline', listener);
  return () => {
    globalThis.removeEventListener('online', listener);
    globalThis.removeEventListener('offline', listener);
  };
}
