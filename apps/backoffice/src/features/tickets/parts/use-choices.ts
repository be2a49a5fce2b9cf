import type { AnyResource, FiltersOf, ListQuery, RowOf } from '@guichet/dto/core/resource';
import { user } from '@guichet/dto/identity/user';
import type { listEntry } from '@guichet/dto/tickets/entry-list';
import { ticketPriority, ticketState } from '@guichet/dto/tickets/ticket-state';
import { ticketStep } from '@guichet/dto/tickets/ticket-step';
import { ticketTheme } from '@guichet/dto/tickets/ticket-theme';
import { useApi, useCan, useMe } from '@guichet/ui-kit/app/app-context.ts';
import type { Option } from '@guichet/ui-kit/fields/choice-fields.tsx';
import { useQuery } from '@tanstack/react-query';
import type * as z from 'zod';
import { enumOptions } from '../../../options.ts';
import { useText } from '../../../texts/load-texts.ts';

const MAX = 100;
type Entry = z.infer<typeof listEntry>;

/** The values that a ticket may take, with their words. */
export function useStateOptions() {
  const t = useText();
  return enumOptions(ticketState, (value) => t(`enumerations.ticketState.${value}`));
}

export function usePriorityOptions() {
  const t = useText();
  return enumOptions(ticketPriority, (value) => t(`enumerations.ticketPriority.${value}`));
}

/** Themes; those out of use stay among the filters, not among what is offered. */
export function useThemes() {
  return split(useRows(ticketTheme, {}));
}

export function useSteps() {
  return split(useRows(ticketStep, {}));
}

/** Who may be in charge of a ticket: the active members of the team, oneself first. */
export function useStaff(): Option[] {
  const t = useText();
  const me = useMe();
  const canRead = useCan()('users.read');
  const rows = useRows(user, { companyId: ['none'], state: ['active'] }, canRead);
  const others = rows.filter(({ id }) => id !== me.id).map(personOption);
  return [{ value: me.id, label: `${t('tickets.me')} (${me.firstName} ${me.lastName})` }, ...others];
}

/** The same in a filter, where oneself is `me`: a view with it fits everybody. Whoever left is there when the filter names them. */
export function useStaffOfFilter(chosen: readonly string[] = []): Option[] {
  const [me, ...others] = useStaff();
  const unknown = chosen.filter((id) => id !== 'me' && id !== 'none' && others.every(({ value }) => value !== id));
  const canRead = useCan()('users.read');
  const left = useRows(user, { companyId: ['none'], state: ['disabled'] }, canRead && unknown.length > 0);
  const named = left.filter(({ id }) => unknown.includes(id)).map(personOption);
  return [...(me ? [{ ...me, value: 'me' }] : []), ...others, ...named];
}

const personOption = ({ id, firstName, lastName }: RowOf<typeof user>): Option => ({
  value: id,
  label: `${firstName} ${lastName}`,
});

function split(rows: readonly Entry[]): { all: Option[]; active: Option[] } {
  const option = ({ id, name }: Entry): Option => ({ value: id, label: name });
  return { all: rows.map(option), active: rows.filter(({ isActive }) => isActive).map(option) };
}

function useRows<R extends AnyResource>(resource: R, filters: FiltersOf<R>, isEnabled = true): readonly RowOf<R>[] {
  const api = useApi();
  const query: ListQuery<R> = { filters, limit: MAX, count: 'none' };
  const { data } = useQuery({
    queryKey: [resource.name, 'choices', filters],
    queryFn: ({ signal }) => api.list(resource, query, { signal }),
    enabled: isEnabled,
    staleTime: 5 * 60_000,
  });
  return data?.rows ?? [];
}
