import { type TimelineEntry, ticketActions } from '@guichet/dto/tickets/timeline';
import type { Actor } from '../../kernel/access/actor.ts';
import { NAMED_FIELDS, type StoredChange } from './timeline.sql.ts';

type ChangeEntry = Extract<TimelineEntry, { type: 'change' }>;

/** What staff read of a changed ticket; instants and who asked are told by the entry itself. */
const STAFF_FIELDS = [
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
  'rating',
  'ratingComment',
];

/** What a client hears of: the acts, and the fields that its page speaks of. [AG-26] */
export const audibleToClients = {
  actions: [
    'created',
    'state_changed',
    'closure_requested',
    'closure_accepted',
    'closure_declined',
    'confirmed',
    'reopened',
    'closed_automatically',
    'rated',
  ],
  fields: [
    'title',
    'description',
    'state',
    'priority',
    'themeId',
    'assigneeId',
    'closureComment',
    'rating',
    'ratingComment',
  ],
};

/** A change as the timeline shows it, and to staff by which program. An act without a name of its own is an update. The opening of a ticket has no fields: the ticket itself shows them. */
export function shownChange(
  change: StoredChange,
  reader: Actor['kind'],
): Pick<ChangeEntry, 'action' | 'fields' | 'apiKeyName'> {
  const { apiKeyName } = change;
  return { ...shownAct(change, reader), ...(apiKeyName && reader === 'staff' && { apiKeyName }) };
}

function shownAct(
  { entity, action, before, after, names }: StoredChange,
  reader: Actor['kind'],
): Pick<ChangeEntry, 'action' | 'fields'> {
  if (entity === 'attachment') {
    return {
      action: before ? 'file_removed' : 'file_added',
      fields: [{ field: 'name', ...both(before?.name, after?.name) }],
    };
  }
  if (entity === 'comment') {
    const isDeleted = action === 'deleted';
    return {
      action: isDeleted ? 'comment_deleted' : 'comment_edited',
      fields: [{ field: 'body', ...both(before?.body, after?.body) }],
    };
  }
  const known = reader === 'client' ? audibleToClients.fields : STAFF_FIELDS;
  const changed = before ? known.filter((field) => field in before || (after && field in after)) : [];
  const fields = changed.map((field) => ({
    field,
    before: shownValue(field, before?.[field], names),
    after: shownValue(field, after?.[field], names),
  }));
  return { action: ticketActions.find((known) => known === action) ?? 'updated', fields };
}

function shownValue(field: string, value: unknown, names: StoredChange['names']): string | null {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return null;
  if (NAMED_FIELDS.includes(field)) return names?.[value] ?? null;
  return field === 'deadlineOn' ? value.slice(0, 10) : value;
}

const both = (before: unknown, after: unknown) => ({
  before: typeof before === 'string' ? before : null,
  after: typeof after === 'string' ? after : null,
});
