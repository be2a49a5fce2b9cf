import type { RouteObject } from 'react-router';
import { lazyPage } from '../../lazy-page.tsx';

export const userRoutes: RouteObject[] = [
  { path: '/users', lazy: lazyPage(async () => (await import('./user-list-page.tsx')).UserListPage) },
  { path: '/users/:id', lazy: lazyPage(async () => (await import('./user-page.tsx')).UserPage) },
];
