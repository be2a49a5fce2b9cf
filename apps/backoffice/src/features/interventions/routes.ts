import type { RouteObject } from 'react-router';
import { lazyPage } from '../../lazy-page.tsx';

export const interventionRoutes: RouteObject[] = [
  {
    path: '/interventions',
    lazy: lazyPage(async () => (await import('./intervention-list-page.tsx')).InterventionListPage),
  },
];
