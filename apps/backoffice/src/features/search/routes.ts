import type { RouteObject } from 'react-router';
import { lazyPage } from '../../lazy-page.tsx';

export const searchRoutes: RouteObject[] = [
  { path: '/search', lazy: lazyPage(async () => (await import('./search-page.tsx')).SearchPage) },
];
