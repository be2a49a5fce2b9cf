import { useEffect, useEffectEvent, useState } from 'react';
import { useApi } from '../app/app-context.ts';
import { useRefresh } from '../app/use-command.ts';
import { useUnread } from './use-unread.ts';

/** Whoever looks at a ticket, or at the sheet of a project, has read what they were told of it; also of what comes while they look. */
export function useReadNews(about: 'ticketId' | 'projectId', id: string): void {
  const api = useApi();
  const refresh = useRefresh();
  const unread = useUnread();
  const isLookedAt = usePageInSight();
  const read = useEffectEvent(() => {
    const reading = api.command('/notifications/read-all', { [about]: id });
    void reading.then(() => refresh(['notifications'])).catch(() => undefined);
  });
  // Each time that more is unread, it may be of this.
  useEffect(() => {
    if (unread > 0 && isLookedAt && id) read();
  }, [id, unread, isLookedAt]);
}

function usePageInSight(): boolean {
  const [isInSight, setIsInSight] = useState(() => !document.hidden);
  useEffect(() => {
    const look = () => setIsInSight(!document.hidden);
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return isInSight;
}
