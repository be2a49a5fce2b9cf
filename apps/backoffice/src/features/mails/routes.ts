import type { RouteObject } from 'react-router';
import { lazyPage } from '../../lazy-page.tsx';

export const mailRoutes: RouteObject[] = [
  { path: '/mails', lazy: lazyPage(async () => (await import('./mail-list-page.tsx')).MailListPage) },
  { path: '/mails/:id', lazy: lazyPage(async () => (await import('./mail-page.tsx')).MailPage) },
];
