import { ticketPriority, ticketState } from '@guichet/dto/tickets/ticket-state';
import type { TimelineEntry } from '@guichet/dto/tickets/timeline';
import type { Format } from '@guichet/ui-kit/format/format.ts';
import type { AppText } from '../../../texts/load-texts.ts';

export type ChangeEntry = Extract<TimelineEntry, { type: 'change' }>;
type ChangedField = ChangeEntry['fields'][number];

/** Fields whose values are whole texts: shown on demand, one above the other. */
const LONG = new Set(['description', 'body']);
const KNOWN = [
  'title',
  'description',
  'state',
  'priority',
  'themeId',
  'stepId',
  'requesterId',
  'assigneeId',
  'deadlineOn',
  'closureComment',
  'name',
  'body',
] as const;

/** The field that the words of an act already name. */
const SPOKEN: Partial<Record<ChangeEntry['action'], string>> = {
  assigned: 'assigneeId',
  state_changed: 'state',
  closure_accepted: 'state',
  confirmed: 'state',
  reopened: 'state',
  closed_automatically: 'state',
};

export interface ChangeWords {
  text: string;
  /** `priority: Normal → High`, each. */
  steps: readonly string[];
  /** A sentence that came with it: why closure is asked for. */
  quote: string | null;
  long: readonly { label: string; before: string; after: string }[];
}

/** Who changed what from which value to which, in words. [AG-26] */
export function changeWords({ action, fields }: ChangeEntry, t: AppText, format: Format): ChangeWords {
  const shown = fields.filter(({ field }) => isKnown(field) && field !== 'closureComment');
  const isFile = action === 'file_added' || action === 'file_removed';
  const short = shown.filter(({ field }) => !LONG.has(field));
  return {
    text: t(`tickets.changes.${action}`),
    steps: short.map((change) =>
      isFile ? (change.after ?? change.before ?? '') : step(change, SPOKEN[action] === change.field, t, format),
    ),
    quote: fields.find(({ field }) => field === 'closureComment')?.after ?? null,
    long: shown
      .filter(({ field }) => LONG.has(field))
      .map(({ field, before, after }) => ({ label: fieldWords(field, t), before: before ?? '', after: after ?? '' })),
  };
}

function step({ field, before, after }: ChangedField, isSpoken: boolean, t: AppText, format: Format): string {
  const [from, to] = [before, after].map((value) => valueWords(field, value, t, format)) as [string, string];
  const words = t('tickets.changes.from', { before: from, after: to });
  return isSpoken ? words : t('tickets.changes.field', { field: fieldWords(field, t), change: words });
}

function valueWords(field: string, value: string | null, t: AppText, format: Format): string {
  if (value === null) return '—';
  const state = field === 'state' ? ticketState.safeParse(value) : null;
  if (state?.success) return t(`enumerations.ticketState.${state.data}`);
  const priority = field === 'priority' ? ticketPriority.safeParse(value) : null;
  if (priority?.success) return t(`enumerations.ticketPriority.${priority.data}`);
  return field === 'deadlineOn' ? format.day(value) : value;
}

function fieldWords(field: string, t: AppText): string {
  return isKnown(field) ? t(`tickets.changes.fields.${field}`) : field;
}

function isKnown(field: string): field is (typeof KNOWN)[number] {
  return (KNOWN as readonly string[]).includes(field);
}
