import type { RouteObject } from 'react-router';
import { lazyPage } from '../../lazy-page.tsx';

export const apiAccessRoutes: RouteObject[] = [
  { path: '/api-keys', lazy: lazyPage(async () => (await import('./key-list-page.tsx')).KeyListPage) },
];
