import type { RouteObject } from 'react-router';
import { lazyPage } from '../../lazy-page.tsx';

export const ticketRoutes: RouteObject[] = [
  { path: '/tickets', lazy: lazyPage(async () => (await import('./list/ticket-list-page.tsx')).TicketListPage) },
  { path: '/tickets/:id', lazy: lazyPage(async () => (await import('./page/ticket-page.tsx')).TicketPage) },
];
