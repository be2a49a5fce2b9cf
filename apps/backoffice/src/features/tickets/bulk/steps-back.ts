import type { BulkChangeReport, BulkField } from '@guichet/dto/tickets/ticket-commands';

/** One value for many tickets, as the API takes it. */
export type BulkChange = Partial<Record<BulkField, string | null>> & {
  tickets: readonly { id: string; version?: number }[];
};

/**
 * What gives each ticket back what it had: a change per former value, of the tickets as they were left, so that nothing done since
 * is undone. A state has no way back: its clients were mailed.
 */
export function stepsBack(
  change: Partial<Record<BulkField, string | null>>,
  changed: BulkChangeReport['changed'],
): readonly BulkChange[] {
  const [[field, value] = []] = Object.entries(change);
  if (field === undefined || field === 'state') return [];
  const before = Map.groupBy(
    changed.filter((one) => one.before !== value),
    (one) => one.before,
  );
  return [...before].map(([former, tickets]) => ({
    [field]: former,
    tickets: tickets.map(({ id, version }) => ({ id, version })),
  }));
}
