import type { SameKeys } from '@guichet/ui-kit/i18n/catalogue.ts';
import type { dashboard as french } from '../fr/dashboard.ts';

export const dashboard: SameKeys<typeof french> = {
  title: 'Dashboard',
  figures: {
    label: 'What is waiting',
    waitingForUs: 'To answer',
    closureRequests: 'Closure requests',
    unassigned: 'Unassigned',
    overdue: 'Late',
    openQuestions: 'Open questions',
    queuedMails: 'Mails waiting to leave',
  },
  period: {
    title: 'Activity of the period',
    usedMinutes: 'Time accounted',
    openedTickets: 'Tickets opened',
    before: '{{value}} before',
    comparedWith: 'Compared with {{from}} to {{to}}.',
    byDay: 'Time accounted day by day',
    bar: '{{day}}: {{time}}',
    noWork: 'No time was accounted in this period.',
  },
  matrix: {
    title: 'Tickets not closed',
    label: 'Tickets by state and priority',
    cell: '{{count}}: {{state}}, {{priority}}',
    total: 'Total',
    state: 'State',
    empty: 'No ticket under way: everything is closed.',
  },
  packs: {
    title: 'Packs to watch',
    empty: 'No pack is nearly empty or about to expire.',
    expires: 'expires {{when}}',
    until: 'until {{day}}',
    all_one: 'See the pack',
    all_other: 'See all {{count}} packs',
  },
  work: {
    title: 'Latest interventions',
    empty: 'No intervention recorded. Time is typed on a ticket, or taken by the timer.',
    all: 'All interventions',
    day: 'Day',
    what: 'What was done',
    company: 'Company',
    time: 'Accounted',
  },
};
