import type { RouteObject } from 'react-router';
import { lazyPage } from '../../lazy-page.tsx';

export const companyRoutes: RouteObject[] = [
  { path: '/companies', lazy: lazyPage(async () => (await import('./company-list-page.tsx')).CompanyListPage) },
  { path: '/companies/:id', lazy: lazyPage(async () => (await import('./company-page.tsx')).CompanyPage) },
];
