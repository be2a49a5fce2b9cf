import type { RouteObject } from 'react-router';
import { lazyPage } from '../../lazy-page.tsx';

export const notificationRoutes: RouteObject[] = [
  {
    path: '/notifications',
    lazy: lazyPage(async () => (await import('./notifications-page.tsx')).NotificationsPage),
  },
];
