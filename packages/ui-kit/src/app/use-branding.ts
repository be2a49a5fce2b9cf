import type { Branding } from '@guichet/dto/settings/settings';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { setAccent } from '../theme/theme-store.ts';
import { useApi } from './app-context.ts';

const STORAGE_KEY = 'guichet.branding';
const UNKNOWN: Branding = {
  businessName: '',
  accentColor: '#1f5fbf',
  hasLogo: false,
  isLogoDark: false,
  timeZone: 'Europe/Paris',
  language: 'fr',
  isDemo: false,
  mayRegister: false,
};

/** The business's name, colour and time zone; remembered, so that the next visit shows them from its first frame. */
export function useBranding(): Branding {
  return useBrandingOf().data;
}

/** The same, and whether it is of this visit: what was remembered may have changed since. */
export function useBrandingOf(): { data: Branding; isFresh: boolean } {
  const api = useApi();
  const { data, dataUpdatedAt } = useQuery({
    queryKey: ['branding'],
    queryFn: async ({ signal }) => remember(await api.readTrusted<Branding>('/branding', { signal })),
    initialData: remembered,
    initialDataUpdatedAt: 0,
    staleTime: 10 * 60_000,
  });
  useEffect(() => setAccent(data.accentColor), [data.accentColor]);
  return { data, isFresh: dataUpdatedAt > 0 };
}

function remember(value: Branding): Branding {
  localStorage.setItem(STORAGE_KEY, JSON.stringify(value));
  return value;
}

function remembered(): Branding {
  try {
    return { ...UNKNOWN, ...(JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '') as Partial<Branding>) };
  } catch {
    return UNKNOWN;
  }
}
