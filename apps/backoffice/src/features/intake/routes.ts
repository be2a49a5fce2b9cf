import type { RouteObject } from 'react-router';
import { lazyPage } from '../../lazy-page.tsx';

export const intakeRoutes: RouteObject[] = [
  {
    path: '/incoming-mails',
    lazy: lazyPage(async () => (await import('./incoming-mail-list-page.tsx')).IncomingMailListPage),
  },
  {
    path: '/incoming-mails/:id',
    lazy: lazyPage(async () => (await import('./incoming-mail-page.tsx')).IncomingMailPage),
  },
  {
    path: '/blocked-senders',
    lazy: lazyPage(async () => (await import('./blocked-sender-list-page.tsx')).BlockedSenderListPage),
  },
];
