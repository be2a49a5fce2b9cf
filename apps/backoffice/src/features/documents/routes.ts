import type { RouteObject } from 'react-router';
import { lazyPage } from '../../lazy-page.tsx';

export const documentRoutes: RouteObject[] = [
  { path: '/documents', lazy: lazyPage(async () => (await import('./list/document-list-page.tsx')).DocumentListPage) },
  {
    path: '/companies/:id/documents',
    lazy: lazyPage(async () => (await import('./list/company-documents-page.tsx')).CompanyDocumentsPage),
  },
  { path: '/companies/:id/recap', lazy: lazyPage(async () => (await import('./recap/recap-page.tsx')).RecapPage) },
];
