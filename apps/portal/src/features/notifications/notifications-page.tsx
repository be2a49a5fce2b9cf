import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { ButtonLink } from '@guichet/ui-kit/layout/button.tsx';
import { NotificationFeed } from '@guichet/ui-kit/notifications/notification-feed.tsx';
import { Page } from '../../layout/page.tsx';
import { notificationPlace } from '../../parts/notification-place.ts';

/** Everything one was told. [AG-15] */
export function NotificationsPage() {
  const core = useCoreText();
  const choices = <ButtonLink to="/profile">{core('notifications.choose')}</ButtonLink>;
  return (
    <Page title={core('common.notifications')} action={choices}>
      <div>
        <NotificationFeed placeOf={notificationPlace} />
      </div>
    </Page>
  );
}
