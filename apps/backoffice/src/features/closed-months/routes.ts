import type { RouteObject } from 'react-router';
import { lazyPage } from '../../lazy-page.tsx';

export const closedMonthRoutes: RouteObject[] = [
  {
    path: '/closed-months',
    lazy: lazyPage(async () => (await import('./closed-month-list-page.tsx')).ClosedMonthListPage),
  },
];
