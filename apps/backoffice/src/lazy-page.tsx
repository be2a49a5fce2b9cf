import { type ComponentType, lazy } from 'react';
import type { RouteObject } from 'react-router';

type LoadPage = () => Promise<{ Component: ComponentType }>;

/** A page whose code is fetched when it is first opened: `lazy: lazyPage(async () => (await import('./x.tsx')).XPage)`. */
export function lazyPage(load: () => Promise<ComponentType>): LoadPage {
  return async () => ({ Component: await load() });
}

/** The route as it is drawn: its page is fetched meanwhile. */
export function drawable({ lazy: load, ...route }: RouteObject): RouteObject {
  if (typeof load !== 'function') return route;
  return {
    ...route,
    Component: lazy(async () => ({ default: (await (load as LoadPage)()).Component })),
  };
}

/** Fetches the pages that have not been opened yet, one after the other, so that going there does not wait. */
export async function fetchPages(routes: readonly RouteObject[]): Promise<void> {
  for (const { lazy: load } of routes) {
    if (typeof load === 'function') await load().catch(() => undefined);
  }
}
