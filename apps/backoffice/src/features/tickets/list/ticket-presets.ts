import { toSearchParams } from '@guichet/dto/core/list-query';
import { ticket } from '@guichet/dto/tickets/ticket';
import { readAddress } from '@guichet/ui-kit/hooks/list-address.ts';
import { ACTIVE_STATES, CLOSURE_REQUESTS, ticketsSearch, UNASSIGNED } from '../../../parts/ticket-lists.ts';

export type PresetKey = 'open' | 'mine' | 'unassigned' | 'closureRequests' | 'all';
export interface Preset {
  key: PresetKey;
  /** The query string of the list that it opens. */
  search: string;
}

/** Addresses that most days begin with; they are plain filters, nothing more. */
export function ticketPresets(userId: string): readonly Preset[] {
  return [
    { key: 'open', search: ticketsSearch({ state: ACTIVE_STATES }) },
    { key: 'mine', search: ticketsSearch({ state: ACTIVE_STATES, assigneeId: [userId] }) },
    { key: 'unassigned', search: ticketsSearch(UNASSIGNED) },
    { key: 'closureRequests', search: ticketsSearch(CLOSURE_REQUESTS) },
    { key: 'all', search: '' },
  ];
}

/** The preset whose filters the address has, whatever its order and words. */
export function currentPreset(params: URLSearchParams, presets: readonly Preset[]): PresetKey | null {
  const shown = canonical(params);
  return presets.find(({ search }) => canonical(new URLSearchParams(search)) === shown)?.key ?? null;
}

function canonical(params: URLSearchParams): string {
  const { filters = {}, q = '' } = readAddress(ticket, params);
  const written = [...toSearchParams<typeof ticket>({ filters, q })];
  return written
    .map(([key, value]) => `${key}=${value.split(',').sort().join(',')}`)
    .sort()
    .join('&');
}
