import type { RouteObject } from 'react-router';
import { lazyPage } from '../../lazy-page.tsx';

export const apiAccessRoutes: RouteObject[] = [
  { path: '/api-keys', lazy: lazyPage(async () => (await import('./key-list-page.tsx')).KeyListPage) },
  { path: '/webhooks', lazy: lazyPage(async () => (await import('./webhook-list-page.tsx')).WebhookListPage) },
  { path: '/webhooks/:id', lazy: lazyPage(async () => (await import('./webhook-page.tsx')).WebhookPage) },
];
