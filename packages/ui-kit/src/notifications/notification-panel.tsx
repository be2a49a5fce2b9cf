import { notification } from '@guichet/dto/notifications/notification';
import { type RefObject, useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { useResourceList } from '../hooks/use-resource-list.ts';
import { useCoreText } from '../i18n/use-text.ts';
import { Popover } from '../overlay/popover.tsx';
import { NotificationList } from './notification-list.tsx';
import { ReadAllButton } from './read-all-button.tsx';

interface Props {
  anchor: RefObject<HTMLButtonElement | null>;
  onClose: () => void;
}

/** The last of what one was told, under the bell. */
export function NotificationPanel({ anchor, onClose }: Props) {
  const t = useCoreText();
  const list = useResourceList(notification, { isLocal: true, limit: 15 });
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  return (
    <Popover anchor={anchor} onClose={onClose} align="end" className="g-news-panel">
      <section ref={panel} aria-label={t('common.notifications')} tabIndex={-1}>
        <div className="g-news-head">
          <strong>{t('common.notifications')}</strong>
          <ReadAllButton list={list} />
        </div>
        <NotificationList list={list} onFollow={onClose} />
        <Link className="g-news-all" to="/notifications" onClick={onClose}>
          {t('notifications.seeAll')}
        </Link>
      </section>
    </Popover>
  );
}
