import type { Me } from '@guichet/dto/identity/auth';

/**
 * Who is signed in, as far as this tab knows. `unknown` until the refresh cookie has been tried; `interrupted` when the session
 * of a page at work ended by itself: the page stays, its requests wait, and the person is asked for the password.
 */
export type SessionState =
  | { status: 'unknown' }
  | { status: 'signed-out' }
  | { status: 'signed-in' | 'interrupted'; user: Me };

/** The session of a tab: the access token never leaves its memory. */
export interface Session {
  get(): SessionState;
  subscribe(listener: () => void): () => void;
  token(): string | null;
  signIn(token: string, user: Me, liveMark?: string): void;
  /** Where the live feed begins, so that nothing is missed between what is read first and its opening. */
  liveMark(): string | undefined;
  /** Replaces what is known of the person, after they edited it. */
  setUser(user: Me): void;
  signOut(options?: { isFromHere?: boolean }): void;
  /** The API no longer knows the session. Without a page at work there is nothing to keep: it is a sign-out. */
  interrupt(): void;
  /** Waits until an interrupted session goes on. `false` when it ended for good, or somebody else signed in. */
  resumed(): Promise<boolean>;
}

/** Creates the session; a sign-out is told to the other tabs. */
export function createSession(): Session {
  const listeners = new Set<() => void>();
  let state: SessionState = { status: 'unknown' };
  let token: string | null = null;
  let mark: string | undefined;
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('guichet.session');

  function become(next: SessionState, nextToken: string | null): void {
    token = nextToken;
    state = next;
    for (const listener of listeners) listener();
  }

  function signOut({ isFromHere = true } = {}): void {
    const wasSignedIn = state.status === 'signed-in';
    if (state.status !== 'signed-out') become({ status: 'signed-out' }, null);
    if (isFromHere && wasSignedIn) channel?.postMessage('signed-out');
  }

  channel?.addEventListener('message', () => signOut({ isFromHere: false }));

  return {
    get: () => state,
    token: () => token,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    liveMark: () => mark,
    signIn(nextToken, user, liveMark) {
      if (state.status !== 'signed-in') mark = liveMark;
      become({ status: 'signed-in', user }, nextToken);
    },
    setUser: (user) => become({ status: 'signed-in', user }, token),
    signOut,
    interrupt: () => {
      if (state.status === 'signed-in') become({ status: 'interrupted', user: state.user }, null);
      else if (state.status !== 'interrupted') signOut({ isFromHere: false });
    },
    resumed: () => untilResumed(() => state, listeners),
  };
}

function untilResumed(current: () => SessionState, listeners: Set<() => void>): Promise<boolean> {
  const before = current();
  if (before.status !== 'interrupted') return Promise.resolve(before.status === 'signed-in');
  return new Promise((resolve) => {
    const listen = () => {
      const now = current();
      if (now.status === 'interrupted') return;
      listeners.delete(listen);
      resolve(now.status === 'signed-in' && now.user.id === before.user.id);
    };
    listeners.add(listen);
  });
}
