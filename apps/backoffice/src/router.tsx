import { NotFoundState } from '@guichet/ui-kit/feedback/states.tsx';
import { PagePlace } from '@guichet/ui-kit/layout/page-place.tsx';
import { BrowserRouter, type RouteObject, useRoutes } from 'react-router';
import { apiAccessRoutes } from './features/api-access/routes.ts';
import { clientChangeRoutes } from './features/client-changes/routes.ts';
import { closedMonthRoutes } from './features/closed-months/routes.ts';
import { companyRoutes } from './features/companies/routes.ts';
import { contractRoutes } from './features/contracts/routes.ts';
import { dashboardRoute } from './features/dashboard/routes.ts';
import { documentRoutes } from './features/documents/routes.ts';
import { hoursRoutes } from './features/hours/routes.ts';
import { intakeRoutes } from './features/intake/routes.ts';
import { interventionRoutes } from './features/interventions/routes.ts';
import { mailRoutes } from './features/mails/routes.ts';
import { notificationRoutes } from './features/notifications/routes.ts';
import { projectRoutes } from './features/projects/routes.ts';
import { referenceRoutes } from './features/references/routes.ts';
import { roleRoutes } from './features/roles/routes.ts';
import { searchRoutes } from './features/search/routes.ts';
import { settingsRoutes } from './features/settings/routes.ts';
import { smsRoutes } from './features/sms/routes.ts';
import { ticketRoutes } from './features/tickets/routes.ts';
import { userRoutes } from './features/users/routes.ts';
import { Layout } from './layout/layout.tsx';
import { loadQuickSearch } from './layout/quick-search.tsx';
import { drawable, fetchPages, lazyPage } from './lazy-page.tsx';

const doors: RouteObject[] = [
  {
    path: '/sign-in',
    lazy: lazyPage(async () => (await import('@guichet/ui-kit/account/sign-in-page.tsx')).SignInPage),
  },
  {
    path: '/forgotten-password',
    lazy: lazyPage(async () => (await import('@guichet/ui-kit/account/forgotten-page.tsx')).ForgottenPage),
  },
  {
    path: '/link/:token',
    lazy: lazyPage(async () => (await import('@guichet/ui-kit/account/link-page.tsx')).LinkPage),
  },
];

const pages: RouteObject[] = [
  dashboardRoute,
  {
    path: '/profile',
    lazy: lazyPage(async () => (await import('@guichet/ui-kit/account/profile-page.tsx')).ProfilePage),
  },
  ...ticketRoutes,
  ...companyRoutes,
  ...clientChangeRoutes,
  ...closedMonthRoutes,
  ...contractRoutes,
  ...documentRoutes,
  ...hoursRoutes,
  ...interventionRoutes,
  ...projectRoutes,
  ...referenceRoutes,
  ...userRoutes,
  ...roleRoutes,
  ...intakeRoutes,
  ...mailRoutes,
  ...smsRoutes,
  ...notificationRoutes,
  ...apiAccessRoutes,
  ...settingsRoutes,
  ...searchRoutes,
];

const routes: RouteObject[] = [
  { element: <PagePlace />, children: doors.map(drawable) },
  {
    element: <Layout onIdle={() => void fetchAhead()} />,
    children: [...pages.map(drawable), { path: '*', Component: NotFoundState }],
  },
];

/** Every address of the back-office. Plain routes: the router that loads data weighs 17 kB more, for nothing used here. */
export function Router() {
  return (
    <BrowserRouter basename="/admin">
      <Pages />
    </BrowserRouter>
  );
}

/** What is opened next is there before it is asked for: the search first, then every page. */
async function fetchAhead(): Promise<void> {
  await loadQuickSearch().catch(() => undefined);
  await fetchPages(pages);
}

function Pages() {
  return useRoutes(routes);
}
