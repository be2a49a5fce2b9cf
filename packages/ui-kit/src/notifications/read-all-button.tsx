import type { notification } from '@guichet/dto/notifications/notification';
import { useApi } from '../app/app-context.ts';
import { useCommand } from '../app/use-command.ts';
import type { ResourceList } from '../hooks/use-resource-list.ts';
import { useCoreText } from '../i18n/use-text.ts';
import { Button } from '../layout/button.tsx';

/** Marks as read what was told until the newest that shows: what comes meanwhile stays unread. */
export function ReadAllButton({ list }: { list: ResourceList<typeof notification> }) {
  const t = useCoreText();
  const api = useApi();
  const until = list.rows[0]?.createdAt;
  const read = useCommand(() => api.command('/notifications/read-all', { until }), { refresh: ['notifications'] });
  if (!list.rows.some(({ isRead }) => !isRead)) return null;
  return (
    <Button variant="link" onClick={() => read.run()} isBusy={read.isBusy}>
      {t('notifications.readAll')}
    </Button>
  );
}
