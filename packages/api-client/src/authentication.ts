import type { loginInput, Me, signedIn } from '@guichet/dto/identity/auth';
import type * as z from 'zod';
import { ApiError } from './api-error.ts';
import type { Session } from './session.ts';
import type { Transport } from './transport.ts';

/** How a tab gets, keeps and gives up its access token. */
export interface Authentication {
  login(input: z.input<typeof loginInput>): Promise<Me>;
  logout(): Promise<void>;
  /** A fresh access token by the refresh cookie, or `null` when nobody is signed in. */
  refresh(): Promise<string | null>;
}

export function createAuthentication(transport: Transport, session: Session): Authentication {
  let running: Promise<string | null> | null = null;

  async function enter(path: string, body?: unknown): Promise<Me> {
    const answer = await transport.send({ method: 'POST', path, body });
    const { accessToken, user, liveMark } = (await answer.json()) as z.infer<typeof signedIn>;
    session.signIn(accessToken, user, liveMark);
    return user;
  }

  async function refreshOnce(): Promise<string | null> {
    try {
      await exclusively(() => enter('/auth/refresh'));
      return session.token();
    } catch (error) {
      // Only a refusal ends the session: an API out of reach says nothing about who is signed in.
      if (!(error instanceof ApiError) || error.status < 400 || error.status >= 500 || error.status === 429)
        throw error;
      session.interrupt();
      return null;
    }
  }

  return {
    login: (input) => enter('/auth/login', input),
    async logout() {
      await transport.send({ method: 'POST', path: '/auth/logout', token: session.token() }).catch(ignoreEnded);
      session.signOut();
    },
    refresh() {
      running ??= refreshOnce().finally(() => {
        running = null;
      });
      return running;
    },
  };
}

function ignoreEnded(error: unknown): void {
  if (!(error instanceof ApiError) || error.status !== 401) throw error;
}

// Refreshing rotates the cookie and its reuse ends the session, so the tabs of a browser take turns.
async function exclusively(work: () => Promise<unknown>): Promise<void> {
  const locks = (globalThis.navigator as Navigator | undefined)?.locks;
  if (locks) await locks.request('guichet.refresh', work);
  else await work();
}
