import { SessionGate } from '@guichet/ui-kit/app/session-gate.tsx';
import { NotFoundState } from '@guichet/ui-kit/feedback/states.tsx';
import { PagePlace } from '@guichet/ui-kit/layout/page-place.tsx';
import { BrowserRouter, Route, Routes } from 'react-router';
import { ClientGate } from './layout/client-gate.tsx';
import { PortalLayout } from './layout/portal-layout.tsx';
import * as pages from './pages.ts';

/** Every address of the portal. Plain routes: the router that loads data weighs 18 kB more, for nothing used here. */
export function Router() {
  return (
    <BrowserRouter>
      <Routes>
        <Route element={<PagePlace />}>
          <Route path="/sign-in" element={<pages.Doorway page="signIn" />} />
          <Route path="/forgotten-password" element={<pages.Doorway page="forgotten" />} />
          <Route path="/link/:token" element={<pages.Doorway page="link" />} />
          <Route path="/register" element={<pages.Doorway page="register" />} />
          <Route path="/register/link/:token" element={<pages.Doorway page="confirm" />} />
        </Route>
        <Route element={<Inside />}>
          <Route path="/" element={<pages.Home />} />
          <Route path="/tickets" element={<pages.Tickets />} />
          <Route path="/tickets/new" element={<pages.NewTicket />} />
          <Route path="/tickets/:id" element={<pages.Ticket />} />
          <Route path="/tickets/:id/edit" element={<pages.EditTicket />} />
          <Route path="/hours" element={<pages.Hours />} />
          <Route path="/worksites" element={<pages.Worksites />} />
          <Route path="/worksites/:id" element={<pages.Worksite />} />
          <Route path="/documents" element={<pages.Documents />} />
          <Route path="/notifications" element={<pages.Notifications />} />
          <Route path="/profile" element={<pages.Profile />} />
          <Route path="*" element={<NotFoundState />} />
        </Route>
      </Routes>
    </BrowserRouter>
  );
}

function Inside() {
  return (
    <SessionGate signInPath="/sign-in">
      <ClientGate>
        <PortalLayout onIdle={pages.fetchPages} />
      </ClientGate>
    </SessionGate>
  );
}
