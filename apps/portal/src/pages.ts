import { type ComponentType, lazy } from 'react';
import { loadQuickSearch } from './layout/quick-search.tsx';

/** Each page is fetched when it is first opened, or before: see {@link fetchPages}. */
const loaders = {
  home: async () => (await import('./features/home/home-page.tsx')).HomePage,
  tickets: async () => (await import('./features/tickets/list/ticket-list-page.tsx')).TicketListPage,
  newTicket: async () => (await import('./features/tickets/form/new-ticket-page.tsx')).NewTicketPage,
  ticket: async () => (await import('./features/tickets/ticket/ticket-page.tsx')).TicketPage,
  editTicket: async () => (await import('./features/tickets/form/edit-ticket-page.tsx')).EditTicketPage,
  hours: async () => (await import('./features/hours/hours-page.tsx')).HoursPage,
  worksites: async () => (await import('./features/worksites/worksite-list-page.tsx')).WorksiteListPage,
  worksite: async () => (await import('./features/worksites/worksite-page.tsx')).WorksitePage,
  documents: async () => (await import('./features/documents/documents-page.tsx')).DocumentsPage,
  notifications: async () => (await import('./features/notifications/notifications-page.tsx')).NotificationsPage,
  profile: async () => (await import('./features/profile/profile-page.tsx')).ProfilePage,
};

export const Home = page(loaders.home);
export const Tickets = page(loaders.tickets);
export const NewTicket = page(loaders.newTicket);
export const Ticket = page(loaders.ticket);
export const EditTicket = page(loaders.editTicket);
export const Hours = page(loaders.hours);
export const Worksites = page(loaders.worksites);
export const Worksite = page(loaders.worksite);
export const Documents = page(loaders.documents);
export const Notifications = page(loaders.notifications);
export const Profile = page(loaders.profile);
/** The pages before anyone has come in; a visit of who is signed in fetches nothing of them. */
export const Doorway = lazy(async () => ({ default: (await import('./layout/doorway.tsx')).Doorway }));

/** Fetches the search and the pages that have not been opened yet, so that going there does not wait. */
export function fetchPages(): void {
  for (const load of [loadQuickSearch, ...Object.values(loaders)]) void load().catch(() => undefined);
}

function page(load: () => Promise<ComponentType>) {
  return lazy(async () => ({ default: await load() }));
}
