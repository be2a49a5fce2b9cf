import type { SameKeys } from '@guichet/ui-kit/i18n/catalogue.ts';
import type { dashboard as french } from '../fr/dashboard.ts';

export const dashboard: SameKeys<typeof french> = {
  title: 'Dashboard',
  first: {
    title: 'First steps',
    hide: 'Hide',
    done: '(done)',
    identity: {
      title: 'Your name and colours',
      text: 'Your clients see them in the portal, in mails and on summaries.',
      action: 'Open the settings',
    },
    team: {
      title: 'Your team',
      text: 'Each gets a link to choose a password; their role says what they may do.',
      action: 'Invite a colleague',
    },
    company: {
      title: 'Your first client',
      text: 'The company holds its contacts, contracts, hours and tickets.',
      action: 'Create a company',
    },
    contact: {
      title: 'Whom you talk to there',
      text: 'Invited to the portal, they open tickets and follow their hours without a call.',
      action: 'Invite a contact',
    },
    contract: {
      title: 'A pack of hours',
      text: 'Time spent is taken from it, and everybody knows what is left.',
      action: 'Create a contract',
    },
  },
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
    empty: 'No ticket under way.',
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
