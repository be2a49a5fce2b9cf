import type { RouteObject } from 'react-router';
import { lazyPage } from '../../lazy-page.tsx';

export const roleRoutes: RouteObject[] = [
  { path: '/roles', lazy: lazyPage(async () => (await import('./role-list-page.tsx')).RoleListPage) },
];
