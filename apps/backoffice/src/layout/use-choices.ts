import { type SearchReply, searchReply } from '@guichet/dto/search/search';
import { useApi, useCan, useMe } from '@guichet/ui-kit/app/app-context.ts';
import { useDebounced } from '@guichet/ui-kit/app/use-debounced.ts';
import type { FindGroup, FindLine } from '@guichet/ui-kit/search/find-box.tsx';
import { folded } from '@guichet/ui-kit/search/marked.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { hitAddress, useHitNote } from '../search/hit-words.ts';
import { readRecent } from '../search/recent.ts';
import { useText } from '../texts/load-texts.ts';
import { actions } from './actions.ts';
import { navigation } from './navigation.ts';

/** One line of the box. Without an address it starts the timer. */
export interface Choice extends FindLine {
  to: string | null;
  /** A record, offered again once it was opened. */
  isRecord: boolean;
}

const TYPING_MS = 120;
const NO_REPLY: SearchReply = { groups: [], words: [], isForgiven: false };

/**
 * What the words reach: actions and pages at once, records as the API finds them. What other words reached keeps its place until
 * then; `isSettled` says that everything shown is what these words reached.
 */
export function useChoices(words: string) {
  const api = useApi();
  const asked = useDebounced(words, TYPING_MS);
  const isAsked = asked.length > 1;
  const { data, isPlaceholderData, isFetching } = useQuery({
    queryKey: ['search', asked],
    enabled: isAsked,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => api.read(`/search?q=${encodeURIComponent(asked)}`, searchReply, { signal }),
  });
  const reply = isAsked && words.length > 1 && data ? data : NO_REPLY;
  const own = useOwnChoices(words);
  const found = useFoundChoices(reply);
  const isSettled = words === asked && !isPlaceholderData && !(isAsked && isFetching && !data);
  return { groups: [...own, ...found], reply, isSettled };
}

/** What the interface itself offers: before a word is typed, what was opened last; then actions and pages that begin so. */
function useOwnChoices(words: string): FindGroup<Choice>[] {
  const t = useText();
  const can = useCan();
  const { id } = useMe();
  const recent = useMemo(() => readRecent(id), [id]);
  const wanted = folded(words);
  const fits = (label: string) => folded(label).includes(wanted);
  const begun = actions
    .filter(({ permission }) => can(permission))
    .map(({ key, to }): Choice => ({ key, to, label: t(`layout.actions.${key}`), note: '', isRecord: false }))
    .filter(({ label }) => fits(label));
  const pages = navigation
    .flatMap((group) => group.pages)
    .filter(({ permission }) => !permission || can(permission))
    .map(({ key, to }): Choice => ({ key: to, to, label: t(`layout.pages.${key}`), note: '', isRecord: false }))
    .filter(({ label }) => words && fits(label));
  const opened = words ? [] : recent.map(({ to, label }): Choice => ({ key: to, to, label, note: '', isRecord: true }));
  return [
    { key: 'recent', title: t('layout.search.recent'), lines: opened },
    { key: 'actions', title: t('layout.search.actions'), lines: begun },
    { key: 'pages', title: t('layout.search.pages'), lines: pages },
  ].filter(({ lines }) => lines.length > 0);
}

function useFoundChoices({ groups }: SearchReply): FindGroup<Choice>[] {
  const t = useText();
  const note = useHitNote();
  return groups.map(({ type, hits }) => ({
    key: type,
    title: t(`layout.search.types.${type}`),
    lines: hits.map((hit) => ({
      key: `${type}-${hit.id}`,
      to: hitAddress(type, hit),
      label: type === 'intervention' || !hit.reference ? hit.title : `${hit.reference} ${hit.title}`,
      note: note(type, hit),
      isRecord: true,
    })),
  }));
}
