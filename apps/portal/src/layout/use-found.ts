import { type SearchHit, type SearchReply, type SearchType, searchReply } from '@guichet/dto/search/search';
import { useApi } from '@guichet/ui-kit/app/app-context.ts';
import { useDebounced } from '@guichet/ui-kit/app/use-debounced.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';

/** One line of the box. */
export interface Found {
  key: string;
  type: SearchType;
  to: string;
  hit: SearchHit;
}

const TYPING_MS = 150;
const NO_REPLY: SearchReply = { groups: [], words: [], isForgiven: false };
/** What the portal has a place for. */
const TYPES = 'ticket,intervention,contract,document';

/** What the words reach. What other words reached keeps its place until then; `isSettled` says that all shown is of these words. */
export function useFound(words: string) {
  const api = useApi();
  const asked = useDebounced(words, TYPING_MS);
  const isAsked = asked.length > 1;
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: ['search', asked],
    enabled: isAsked,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => api.read(`/search?types=${TYPES}&q=${encodeURIComponent(asked)}`, searchReply, { signal }),
  });
  const { groups, words: marked, isForgiven } = isAsked && words.length > 1 && data ? data : NO_REPLY;
  const found = groups.map(({ type, hits }) => ({
    type,
    lines: hits.map((hit): Found => ({ key: `${type}-${hit.id}`, type, to: addressOf(type, hit), hit })),
  }));
  const isWaiting = isAsked && (isPlaceholderData || !data);
  return { groups: found, marked, isForgiven, error, isSettled: words === asked && !isWaiting };
}

/** Where the portal shows it: work on its ticket, contracts and other work among the hours. */
function addressOf(type: SearchType, { id, ticketId }: SearchHit): string {
  if (type === 'ticket') return `/tickets/${id}`;
  if (type === 'document') return '/documents';
  return ticketId ? `/tickets/${ticketId}` : '/hours';
}
