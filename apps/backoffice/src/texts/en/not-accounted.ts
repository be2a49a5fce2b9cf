import type { SameKeys } from '@guichet/ui-kit/i18n/catalogue.ts';
import type { notAccounted as french } from '../fr/not-accounted.ts';

export const notAccounted: SameKeys<typeof french> = {
  title: 'Misplaced time',
  open: 'Misplaced time',
  subtitle: 'Work on no pack, on an expired one, or on another than the one that had to pay.',
  bulk: 'Chosen interventions',
  chosen_one: '{{count}} intervention chosen',
  chosen_other: '{{count}} interventions chosen',
  clear: 'Clear the choice',
  reason: 'Why',
  reasons: { none: 'On no pack', expired: 'Pack expired or cancelled', wrong: 'Not the right pack' },
  why: {
    none: 'On no pack',
    expired: 'The pack had expired on that day, or is cancelled',
    wrong: 'Another pack had to pay first',
    overage: 'Over, although time is left',
  },
  part: '{{time}} on no pack',
  isMonthClosed: 'Closed month',
  pack: 'Pack',
  better: 'Should be on',
  emptyTitle: 'All time is where it should be',
  emptyText: 'Over the last 24 months, each intervention is on the pack that had to pay for it.',
  move: 'Move',
  moveTitle_one: 'Move {{count}} intervention',
  moveTitle_other: 'Move {{count}} interventions',
  target: 'To which pack?',
  byRule: 'By the rule: contract, month’s time, then expiry',
  byRuleOnly_one: 'The rule chooses the packs: contract, month’s time, then expiry.',
  byRuleOnly_other:
    'These interventions are of {{count}} companies: the rule chooses the packs of each (contract, month’s time, then expiry). If one company refuses, nothing changes there and the others are dealt with.',
  packOption: '{{name}} · {{time}} left · until {{day}}',
  leftBefore: 'Was left',
  leftAfter: 'Will be left',
  stillNone: '{{time}} stay on no pack: none was valid on that day.',
  monthsClosed_one: 'A month is closed: {{months}}. Nothing moves. Take these interventions out, or have it reopened.',
  monthsClosed_other:
    'Months are closed: {{months}}. Nothing moves. Take these interventions out, or have them reopened.',
  moved_one: '{{count}} intervention moved.',
  moved_other: '{{count}} interventions moved.',
  movedPartly: 'Moved: {{count}}. Refused and still chosen: {{left}}.',
};
