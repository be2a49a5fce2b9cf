import { notification } from '@guichet/dto/notifications/notification';
import { useResourceList } from '../hooks/use-resource-list.ts';
import { useCoreText } from '../i18n/use-text.ts';
import { Button } from '../layout/button.tsx';
import { NotificationList } from './notification-list.tsx';
import { ReadAllButton } from './read-all-button.tsx';

/** Everything one was told, or what is unread of it; the choice is in the address. The page around it is the interface's own. */
export function NotificationFeed() {
  const t = useCoreText();
  const list = useResourceList(notification);
  const isUnreadOnly = list.query.filters?.isRead === false;
  return (
    <>
      <div className="g-news-bar">
        <label>
          <input
            type="checkbox"
            className="form-check-input"
            checked={isUnreadOnly}
            onChange={(event) => list.setFilter('isRead', event.target.checked ? false : undefined)}
          />
          {t('notifications.unreadOnly')}
        </label>
        <ReadAllButton list={list} />
      </div>
      <div className="g-news-page">
        <NotificationList list={list} />
      </div>
      {list.hasMore && (
        <Button onClick={list.loadMore} isBusy={list.isLoadingMore}>
          {t('actions.loadMore')}
        </Button>
      )}
    </>
  );
}
