import { useApi, useMe } from '@guichet/ui-kit/app/app-context.ts';
import { useEffect } from 'react';
import { isMarkedWaiting } from './waiting-mark.ts';

/** Sends what was written without network from whichever page is open when it is back; what that takes is fetched then. [WS-19] */
export function useResumedOutbox(): void {
  const api = useApi();
  const userId = useMe().id;
  useEffect(() => {
    const resume = () => {
      if (!isMarkedWaiting()) return;
      void import('./use-outbox.ts').then(({ outboxOf }) => outboxOf(api, userId).send()).catch(() => undefined);
    };
    resume();
    addEventListener('online', resume);
    return () => removeEventListener('online', resume);
  }, [api, userId]);
}
