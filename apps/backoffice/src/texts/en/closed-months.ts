import type { SameKeys } from '@guichet/ui-kit/i18n/catalogue.ts';
import type { closedMonths as french } from '../fr/closed-months.ts';

export const closedMonths: SameKeys<typeof french> = {
  title: 'Closed months',
  subtitle: 'The hours of a closed month no longer change: nothing is booked, corrected or deleted.',
  close: 'Close a month',
  closeThis: 'Close this month',
  closeTitle: 'Close a month',
  closeText: 'No intervention of that month can be booked, edited or deleted any more, until it is reopened.',
  closed: 'Month closed.',
  month: 'Month',
  allClosed: 'All past months are closed already.',
  reopen: 'Reopen',
  reopenOf: 'Reopen {{month}}',
  reopenTitle: 'Reopen {{month}}?',
  reopenText: 'Its interventions can be booked and edited again. Recaps that were already sent might no longer match.',
  reopened: 'Month reopened.',
  reason: 'Why',
  reasonHint: 'Optional: “invoiced on the 3rd”, for instance.',
  reopenReason: 'Why reopen it?',
  realMinutes: 'Time spent',
  usedMinutes: 'Deducted',
  unaccountedMinutes: 'On no pack',
  state: 'State',
  isClosed: 'Closed',
  isOpen: 'Open',
  acts: 'Acts',
};
