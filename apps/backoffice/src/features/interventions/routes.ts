import type { RouteObject } from 'react-router';
import { lazyPage } from '../../lazy-page.tsx';

export const interventionRoutes: RouteObject[] = [
  {
    path: '/interventions',
    lazy: lazyPage(async () => (await import('./intervention-list-page.tsx')).InterventionListPage),
  },
  {
    path: '/interventions/not-accounted',
    lazy: lazyPage(async () => (await import('./not-accounted-page.tsx')).NotAccountedPage),
  },
];
