import type { ParsedFilter } from '@guichet/dto/core/list-query';
import { notification, notificationCount, readNotifications } from '@guichet/dto/notifications/notification';
import { notificationPreferences, notificationPreferencesUpdate } from '@guichet/dto/notifications/preferences';
import type { Routes } from '../../kernel/http/route.ts';
import { idParams, pageReply, queryOf } from '../../kernel/resource/crud-routes.ts';
import { readAllNotifications, readNotification } from './mark-read.ts';
import { countNotifications, readNotificationPage } from './notification-list.sql.ts';
import { changePreferences, readPreferences } from './preferences.ts';

const UNREAD: ParsedFilter = { field: 'isRead', operator: 'is', value: false };
/** The badge says "99+". */
const COUNT_CAP = 100;

/** What one was told, and having read it: a thing of the person, not of their programs. [AG-15, AG-32] */
export function notificationRoutes(routes: Routes): void {
  const own = { access: 'signed-in', isPersonal: true } as const;
  const list = {
    ...own,
    summary: 'What one was told',
    query: queryOf(notification),
    reply: pageReply(notification),
    isExact: true,
  } as const;
  routes.add('GET', '/notifications', list, (context, { query }) => readNotificationPage(context, query));
  routes.add(
    'GET',
    '/notifications/count',
    { ...own, summary: 'How much of it is unread', reply: notificationCount },
    async (context) => ({ unread: await countNotifications(context, [UNREAD], COUNT_CAP) }),
  );
  const one = { ...own, summary: 'Mark one as read', params: idParams } as const;
  routes.add('POST', '/notifications/:id/read', one, (context, { params }) => readNotification(context, params.id));
  routes.add(
    'POST',
    '/notifications/read-all',
    { ...own, summary: 'Mark all as read, until an instant, of a ticket or of a sheet', body: readNotifications },
    (context, { body }) => readAllNotifications(context, body),
  );
  preferenceRoutes(routes);
}

function preferenceRoutes(routes: Routes): void {
  const path = '/me/notification-preferences';
  const own = { access: 'signed-in', isPersonal: true, reply: notificationPreferences } as const;
  routes.add('GET', path, { ...own, summary: 'How one is told of what' }, (context) => readPreferences(context));
  routes.add(
    'PATCH',
    path,
    { ...own, summary: 'Choose how one is told', body: notificationPreferencesUpdate },
    async (context, { body }) => {
      await changePreferences(context, body);
      return readPreferences(context);
    },
  );
}
