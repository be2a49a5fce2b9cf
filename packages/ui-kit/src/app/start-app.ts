import { type ApiClient, createApiClient } from '@guichet/api-client/api-client';
import type { Language } from '@guichet/dto/core/scalars';
import { QueryClient } from '@tanstack/react-query';
import type { i18n as I18n } from 'i18next';
import { dropFileDrafts } from '../files/file-drafts.ts';
import { changeLanguage, createI18n, type LoadTexts } from '../i18n/create-i18n.ts';
import { applyTheme } from '../theme/theme-store.ts';

/** What the pages of an app share. */
export interface App {
  api: ApiClient;
  queries: QueryClient;
  i18n: I18n;
  setLanguage: (language: Language) => Promise<void>;
}

/** Prepares an app: look, language, and the session, which is asked for without waiting for it. */
export async function startApp({ loadTexts }: { loadTexts: LoadTexts }): Promise<App> {
  forbidEvaluation();
  applyTheme();
  const api = createApiClient({ baseUrl: '/api/v1' });
  resumeSession(api);
  const i18n = await createI18n(loadTexts);
  return {
    api,
    queries: createQueryClient(),
    i18n,
    setLanguage: (language) => changeLanguage(i18n, language, loadTexts),
  };
}

const SESSION_MARK = 'guichet.session';

/** Asks for the session where there was one; elsewhere the question would only be refused. */
function resumeSession({ session, refresh }: ApiClient): void {
  let before = session.get().status;
  session.subscribe(() => {
    const { status } = session.get();
    // A session that could not be resumed is no sign-out: what was chosen waits for its person.
    if (status === 'signed-out' && (before === 'signed-in' || before === 'interrupted')) void dropFileDrafts();
    before = status;
    if (status === 'signed-in') localStorage.setItem(SESSION_MARK, 'open');
    if (status === 'signed-out') localStorage.removeItem(SESSION_MARK);
  });
  if (localStorage.getItem(SESSION_MARK)) void refresh().catch(() => null);
  else session.signOut({ isFromHere: false });
}

/** Zod compiles its checks with `new Function`, which the content policy forbids and reports: it is told not to try. */
function forbidEvaluation(): void {
  const place = globalThis as { __zod_globalConfig?: { jitless?: boolean } };
  place.__zod_globalConfig ??= {};
  place.__zod_globalConfig.jitless = true;
}

function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // The client of the API already tries reads again; live changes make what is shown stale.
      // Offline, a page says so at once: waiting in silence for the network would leave a skeleton.
      queries: {
        retry: false,
        staleTime: 30_000,
        gcTime: 5 * 60_000,
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
