import { ticketState } from '@guichet/dto/tickets/ticket-state';
import type { TimelineEntry } from '@guichet/dto/tickets/timeline';
import type { Format } from '@guichet/ui-kit/format/format.ts';
import { useFormat } from '@guichet/ui-kit/format/use-format.tsx';
import { type PortalText, useText } from '../../../texts/use-text.ts';

type Change = Extract<TimelineEntry, { type: 'change' }>;

const EDITABLE = ['title', 'description', 'priority', 'themeId'] as const;
/** Acts that the page shows by themselves: the request, its files, a message marked as edited. */
const SHOWN_ELSEWHERE = new Set<Change['action']>(['created', 'file_added', 'comment_edited']);

/** What happened, told to a client; `null` for what the page says already. */
export function useChangeWords(): (change: Change) => string | null {
  const t = useText();
  const format = useFormat();
  return (change) => (SHOWN_ELSEWHERE.has(change.action) ? null : changeWords(change, t, format));
}

function changeWords({ action, actorName, fields }: Change, t: PortalText, format: Format): string | null {
  const name = actorName ?? t('thread.someone');
  const after = (field: string) => fields.find((each) => each.field === field)?.after ?? null;
  if (action === 'state_changed') {
    const state = ticketState.safeParse(after('state'));
    return state.success ? t(`thread.became.${state.data}`, { name }) : null;
  }
  // An answer to what was asked says so itself.
  if (action === 'reopened' && fields.some(({ before }) => before === 'waiting')) return null;
  if (action === 'file_removed') return t('thread.file_removed', { name, file: fields[0]?.before ?? '' });
  if (action !== 'assigned' && action !== 'updated') return t(actKey(action), { name });
  if (fields.some(({ field }) => field === 'assigneeId')) {
    const assignee = after('assigneeId');
    return assignee ? t('thread.assigned', { name: assignee }) : t('thread.unassigned');
  }
  const changed = EDITABLE.filter((each) => fields.some(({ field }) => field === each));
  if (changed.length === 0) return null;
  return t('thread.updated', { name, fields: format.list(changed.map((field) => t(`thread.fields.${field}`))) });
}

type Act = Exclude<
  Change['action'],
  'created' | 'file_added' | 'comment_edited' | 'state_changed' | 'file_removed' | 'assigned' | 'updated'
>;

const actKey = (action: Change['action']) => `thread.${action as Act}` as const;
