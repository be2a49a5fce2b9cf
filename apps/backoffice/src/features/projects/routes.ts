import type { RouteObject } from 'react-router';
import { lazyPage } from '../../lazy-page.tsx';

export const projectRoutes: RouteObject[] = [
  { path: '/projects', lazy: lazyPage(async () => (await import('./project-list-page.tsx')).ProjectListPage) },
  { path: '/projects/:id', lazy: lazyPage(async () => (await import('./project-page.tsx')).ProjectPage) },
];
