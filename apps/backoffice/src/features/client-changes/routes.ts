import type { RouteObject } from 'react-router';
import { lazyPage } from '../../lazy-page.tsx';

export const clientChangeRoutes: RouteObject[] = [
  {
    path: '/client-changes',
    lazy: lazyPage(async () => (await import('./client-change-list-page.tsx')).ClientChangeListPage),
  },
];
