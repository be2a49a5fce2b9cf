import type { RouteObject } from 'react-router';
import { lazyPage } from '../../lazy-page.tsx';

export const referenceRoutes: RouteObject[] = [
  { path: '/ticket-themes', lazy: lazyPage(async () => (await import('./ticket-themes-page.tsx')).TicketThemesPage) },
  { path: '/ticket-steps', lazy: lazyPage(async () => (await import('./ticket-steps-page.tsx')).TicketStepsPage) },
  {
    path: '/answer-templates',
    lazy: lazyPage(async () => (await import('./answer-templates-page.tsx')).AnswerTemplatesPage),
  },
];
