import type { NotificationRow, notification } from '@guichet/dto/notifications/notification';
import { placeForClient, placeForStaff } from '@guichet/dto/notifications/notification-place';
import { notificationSentence } from '@guichet/dto/notifications/notification-words';
import { Link } from 'react-router';
import { useApi, useMe } from '../app/app-context.ts';
import { useRefresh } from '../app/use-command.ts';
import { Skeleton } from '../feedback/skeleton.tsx';
import { EmptyState, ErrorState } from '../feedback/states.tsx';
import { daysBetween, toDay } from '../format/format.ts';
import { useFormat } from '../format/use-format.tsx';
import type { ResourceList } from '../hooks/use-resource-list.ts';
import { useCoreText } from '../i18n/use-text.ts';

interface Props {
  list: ResourceList<typeof notification>;
  onFollow?: () => void;
}

/** What one was told, by day: each a sentence and what it is about, leading there. */
export function NotificationList({ list, onFollow }: Props) {
  const t = useCoreText();
  if (list.error) return <ErrorState problem={list.error} onRetry={list.retry} />;
  if (list.isLoading) return <Skeleton lines={4} />;
  if (list.rows.length === 0)
    return <EmptyState title={t('notifications.emptyTitle')} text={t('notifications.emptyText')} />;
  return <Days rows={list.rows} onFollow={onFollow} />;
}

function Days({ rows, onFollow }: Omit<Props, 'list'> & { rows: readonly NotificationRow[] }) {
  const format = useFormat();
  const dayOf = ({ createdAt }: NotificationRow) => toDay(new Date(createdAt), format.timeZone);
  const days = [...new Set(rows.map(dayOf))];
  const nameOf = (day: string) => (daysBetween(day, format.today()) <= 1 ? format.relativeDay(day) : format.day(day));
  return days.map((day) => (
    <section key={day} className="g-news-day">
      <h2>{nameOf(day)}</h2>
      <ul>
        {rows
          .filter((row) => dayOf(row) === day)
          .map((row) => (
            <li key={row.id}>
              <Line row={row} onFollow={onFollow} />
            </li>
          ))}
      </ul>
    </section>
  ));
}

function Line({ row, onFollow }: { row: NotificationRow; onFollow: Props['onFollow'] }) {
  const t = useCoreText();
  const format = useFormat();
  const api = useApi();
  const refresh = useRefresh();
  const { kind } = useMe();
  const to = kind === 'staff' ? placeForStaff(row) : placeForClient(row);
  const follow = () => {
    onFollow?.();
    if (row.isRead) return;
    // Going there does not wait for it.
    void api
      .command(`/notifications/${row.id}/read`)
      .then(() => refresh(['notifications']))
      .catch(() => undefined);
  };
  return (
    <Link className="g-news" to={to} onClick={follow} data-unread={!row.isRead || undefined}>
      <span className="g-news-words">
        {!row.isRead && <span className="g-news-mark">{t('notifications.unread')} : </span>}
        <span className="g-news-sentence">{notificationSentence(row, format.language)}</span>
        <span className="g-quiet">{row.subject}</span>
        {kind === 'staff' && row.entity === 'hourPack' && <span className="g-quiet">{row.companyName}</span>}
      </span>
      <time dateTime={row.createdAt} title={format.dateTime(row.createdAt)}>
        {format.time(row.createdAt)}
      </time>
    </Link>
  );
}
