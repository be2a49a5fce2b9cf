import { ticketTheme } from '@guichet/dto/tickets/ticket-theme';
import { useResourceList } from '@guichet/ui-kit/hooks/use-resource-list.ts';

/** The themes that a ticket may be about, in the business's order. */
export function useThemes(): { isLoading: boolean; options: { value: string; label: string }[] } {
  const { rows, isLoading } = useResourceList(ticketTheme, { isLocal: true, fixed: { isActive: true }, limit: 100 });
  return { isLoading, options: rows.map(({ id, name }) => ({ value: id, label: name })) };
}
