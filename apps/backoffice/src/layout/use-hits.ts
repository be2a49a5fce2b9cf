import { company } from '@guichet/dto/companies/company';
import type { Permission } from '@guichet/dto/identity/permission';
import { ticket } from '@guichet/dto/tickets/ticket';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useQuery } from '@tanstack/react-query';
import { useText } from '../texts/load-texts.ts';
import { navigation } from './navigation.ts';

export interface Hit {
  kind: 'pages' | 'tickets' | 'companies';
  to: string;
  label: string;
}

/** What the words reach: pages at once, then tickets and companies as the API finds them; never what other words reached. */
export function useHits(words: string, can: (permission: Permission) => boolean) {
  const t = useText();
  const api = useApi();
  const { data, isFetching } = useQuery({
    queryKey: ['quick-search', words],
    enabled: words.length > 1,
    queryFn: async ({ signal }): Promise<Hit[]> => {
      const [tickets, companies] = await Promise.all([
        can('tickets.read') ? api.list(ticket, { q: words, limit: 8 }, { signal }) : null,
        can('companies.read') ? api.list(company, { q: words, limit: 5 }, { signal }) : null,
      ]);
      return [
        ...(tickets?.rows ?? []).map(
          (row): Hit => ({ kind: 'tickets', to: `/tickets/${row.id}`, label: `${row.reference} ${row.title}` }),
        ),
        ...(companies?.rows ?? []).map(
          (row): Hit => ({ kind: 'companies', to: `/companies/${row.id}`, label: row.name }),
        ),
      ];
    },
  });
  const pages = navigation
    .flatMap((group) => group.pages)
    .filter(({ permission }) => !permission || can(permission))
    .map(({ key, to }): Hit => ({ kind: 'pages', to, label: t(`layout.pages.${key}`) }))
    .filter(({ label }) => plain(label).includes(plain(words)));
  return { hits: [...pages, ...(data ?? [])], isSearching: isFetching };
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
