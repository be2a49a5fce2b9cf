import type { ApiClient } from '@guichet/api-client/api-client';
import type { SessionState } from '@guichet/api-client/session';
import type { Me } from '@guichet/dto/identity/auth';
import type { Permission } from '@guichet/dto/identity/permission';
import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { App } from './start-app.ts';

export const AppContext = createContext<App | null>(null);

export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error('AppProviders is missing above this component.');
  return app;
}

export function useApi(): ApiClient {
  return useApp().api;
}

export function useSessionState(): SessionState {
  const { session } = useApi();
  return useSyncExternalStore(session.subscribe, session.get);
}

/** Who is signed in. Only under the session gate, where somebody always is. */
export function useMe(): Me {
  const state = useSessionState();
  const remembered = useRemembered('user' in state ? state.user : null);
  if (!remembered) throw new Error('Nobody is signed in here.');
  return remembered;
}

/** Whether the person's role holds a permission: for what is shown; the API decides. */
export function useCan(): (permission: Permission) => boolean {
  const { permissions } = useMe();
  return useCallback((permission) => permissions.includes(permission), [permissions]);
}

let lastSeen: Me | null = null;

// A sign-out re-renders the page once before the gate takes it away: it still needs its person for that moment.
function useRemembered(user: Me | null): Me | null {
  if (user) lastSeen = user;
  return user ?? lastSeen;
}
