import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { NotificationFeed } from '@guichet/ui-kit/notifications/notification-feed.tsx';
import { Link } from 'react-router';
import { Page } from '../../layout/page.tsx';

/** Everything one was told. [AG-15] */
export function NotificationsPage() {
  const core = useCoreText();
  const choices = <Link to="/profile">{core('notifications.choose')}</Link>;
  return (
    <Page title={core('common.notifications')} lead={choices}>
      <div>
        <NotificationFeed />
      </div>
    </Page>
  );
}
