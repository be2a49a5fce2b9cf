import type { RouteObject } from 'react-router';
import { lazyPage } from '../../lazy-page.tsx';

export const dashboardRoute: RouteObject = {
  index: true,
  lazy: lazyPage(async () => (await import('./dashboard-page.tsx')).DashboardPage),
};
