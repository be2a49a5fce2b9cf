import type { RouteObject } from 'react-router';
import { lazyPage } from '../../lazy-page.tsx';

export const smsRoutes: RouteObject[] = [
  { path: '/sms', lazy: lazyPage(async () => (await import('./sms-list-page.tsx')).SmsListPage) },
  { path: '/sms/:id', lazy: lazyPage(async () => (await import('./sms-page.tsx')).SmsPage) },
  { path: '/sms-refusals', lazy: lazyPage(async () => (await import('./refusal-list-page.tsx')).RefusalListPage) },
];
