import { createApiClient } from '@guichet/api-client/api-client';
import type { Me } from '@guichet/dto/identity/auth';
import type { Permission } from '@guichet/dto/identity/permission';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { configure } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter, useLocation } from 'react-router';
import { AppContext } from '../app/app-context.ts';
import type { App } from '../app/start-app.ts';
import { createI18n } from '../i18n/create-i18n.ts';

// A second, as it is by default, is less than a busy machine may need.
configure({ asyncUtilTimeout: 15_000 });

type Answer = (request: { body: unknown; headers: Headers; url: URL }, nth: number) => Response | Promise<Response>;

export interface FakeApp {
  /** Every request, `GET /themes?count=estimate`. */
  calls: { call: string; body: unknown; headers: Headers }[];
  /** The address of the page. */
  address: () => string;
  wrapper: (props: { children: ReactNode }) => ReactNode;
}

export const person: Me = {
  id: '0196f000-0000-7000-8000-000000000001',
  email: 'ada@example.org',
  firstName: 'Ada',
  lastName: 'Martin',
  phone: null,
  mobile: null,
  language: 'fr',
  roleId: '0196f000-0000-7000-8000-000000000002',
  roleName: 'Technicien',
  kind: 'staff',
  companyId: null,
  companyName: null,
  ticketScope: 'company',
  hasTotp: false,
  permissions: [],
};

/** An app whose API is played by `answers`, by `METHOD /path`; somebody is signed in, who may do what is said. */
export async function fakeApp(
  answers: Record<string, Answer>,
  address = '/',
  permissions: Permission[] = [],
): Promise<FakeApp> {
  const calls: FakeApp['calls'] = [];
  const api = createApiClient({
    baseUrl: 'http://api.test',
    fetcher: async (input, init) => {
      const url = new URL(input as string);
      const call = `${init?.method} ${url.pathname}`;
      const body: unknown = init?.body ? JSON.parse(init.body as string) : undefined;
      const headers = new Headers(init?.headers);
      calls.push({ call: call + url.search, body, headers });
      const answer = answers[call];
      if (!answer) throw new TypeError('fetch failed');
      return answer({ body, headers, url }, calls.filter((each) => each.call.startsWith(call)).length);
    },
  });
  api.session.signIn('token', { ...person, permissions });
  const i18n = await createI18n(async () => ({}));
  const app: App = {
    api,
    queries: new QueryClient({ defaultOptions: { queries: { retry: false } } }),
    i18n,
    setLanguage: async () => undefined,
  };
  let current = address;
  const Watch = () => {
    const { pathname, search } = useLocation();
    current = pathname + search;
    return null;
  };
  const wrapper = ({ children }: { children: ReactNode }) => (
    <AppContext value={app}>
      <QueryClientProvider client={app.queries}>
        <MemoryRouter initialEntries={[address]}>
          <Watch />
          {children}
        </MemoryRouter>
      </QueryClientProvider>
    </AppContext>
  );
  return { calls, address: () => current, wrapper };
}

export const ok = (body: unknown) => Response.json(body);
export const refused = (status: number, code: string, more = {}) =>
  Response.json({ type: 'about:blank', title: '', status, code, ...more }, { status });
