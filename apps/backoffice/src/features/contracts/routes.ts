import type { RouteObject } from 'react-router';
import { lazyPage } from '../../lazy-page.tsx';

export const contractRoutes: RouteObject[] = [
  { path: '/contracts', lazy: lazyPage(async () => (await import('./contract-list-page.tsx')).ContractListPage) },
  { path: '/contracts/:id', lazy: lazyPage(async () => (await import('./contract-page.tsx')).ContractPage) },
];
