import type { RouteObject } from 'react-router';
import { lazyPage } from '../../lazy-page.tsx';

export const hoursRoutes: RouteObject[] = [
  {
    path: '/companies/:id/hours',
    lazy: lazyPage(async () => (await import('./company-hours-page.tsx')).CompanyHoursPage),
  },
  {
    path: '/hours/packs',
    lazy: lazyPage(async () => (await import('./watched-packs-page.tsx')).WatchedPacksPage),
  },
  { path: '/hours', lazy: lazyPage(async () => (await import('./hour-report-page.tsx')).HourReportPage) },
];
