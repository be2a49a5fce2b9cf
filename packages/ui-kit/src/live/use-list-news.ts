import type { AnyResource, Page, RowOf } from '@guichet/dto/core/resource';
import { type InfiniteData, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useApi } from '../app/app-context.ts';
import type { ResourceList } from '../hooks/use-resource-list.ts';
import { useLive } from './use-live.tsx';

const BATCH_MS = 400;
type Identified = { id: string };

/**
 * For a list made with `isSteady`: rows that changed are redrawn in place; rows that came or went are only counted, until the
 * reader asks to see them. The list never moves under the pointer. [UX: ticket list]
 */
export function useListNews<R extends AnyResource>(list: ResourceList<R>, entity: string) {
  const api = useApi();
  const queries = useQueryClient();
  const [fresh, setFresh] = useState<Fresh | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const queryKey = [list.resource.name, 'list', list.search];

  async function peek(): Promise<void> {
    const asked = Math.min(100, Math.max(1, list.rows.length));
    const params = new URLSearchParams(list.search);
    params.set('limit', String(asked));
    const rows = (await api.list(list.resource, params)).rows as (RowOf<R> & Identified)[];
    queries.setQueryData<InfiniteData<Page<RowOf<R>>>>(queryKey, (data) => data && redrawn(data, rows));
    setFresh({ search: list.search, asked, ids: rows.map(({ id }) => id) });
  }

  useLive((event) => {
    if (event.entity !== entity) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void peek().catch(() => undefined), BATCH_MS);
  });
  useEffect(() => () => clearTimeout(timer.current), []);

  // Told against what shows now: a list that was read again meanwhile has no news.
  const shownIds = (list.rows as (RowOf<R> & Identified)[]).map(({ id }) => id);
  return {
    ...newsOf(fresh?.search === list.search ? fresh : null, shownIds),
    show: () => {
      setFresh(null);
      void queries.invalidateQueries({ queryKey });
    },
  };
}

/** What the API gave last for the rows that showed then. */
interface Fresh {
  search: string;
  asked: number;
  ids: readonly string[];
}

function newsOf(fresh: Fresh | null, shownIds: readonly string[]): { newCount: number; hasChanged: boolean } {
  if (!fresh) return { newCount: 0, hasChanged: false };
  const { ids, asked } = fresh;
  return {
    newCount: ids.filter((id) => !shownIds.includes(id)).length,
    hasChanged: ids.some((id, index) => shownIds[index] !== id) || ids.length < Math.min(asked, shownIds.length),
  };
}

function redrawn<Row>(data: InfiniteData<Page<Row>>, fresh: readonly (Row & Identified)[]): InfiniteData<Page<Row>> {
  const byId = new Map(fresh.map((row) => [row.id, row]));
  const redraw = (row: Row): Row => byId.get((row as Row & Identified).id) ?? row;
  return { ...data, pages: data.pages.map((page) => ({ ...page, rows: page.rows.map(redraw) })) };
}
