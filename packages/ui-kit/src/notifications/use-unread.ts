import type { NotificationCount } from '@guichet/dto/notifications/notification';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../app/app-context.ts';

/** How much is unread, at most 100. */
export function useUnread(): number {
  const api = useApi();
  const { data } = useQuery({
    queryKey: ['notifications', 'count'],
    queryFn: ({ signal }) => api.readTrusted<NotificationCount>('/notifications/count', { signal }),
  });
  return data?.unread ?? 0;
}
