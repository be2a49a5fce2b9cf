import { useCoreText } from '@guichet/ui-kit/i18n/use-text.ts';
import { ButtonLink } from '@guichet/ui-kit/layout/button.tsx';
import { PageHeader } from '@guichet/ui-kit/layout/page-header.tsx';
import { NotificationFeed } from '@guichet/ui-kit/notifications/notification-feed.tsx';

/** Everything one was told. [AG-15] */
export function NotificationsPage() {
  const t = useCoreText();
  const choices = <ButtonLink to="/profile">{t('notifications.choose')}</ButtonLink>;
  return (
    <div className="g-page">
      <PageHeader title={t('common.notifications')} actions={choices} />
      <NotificationFeed />
    </div>
  );
}
