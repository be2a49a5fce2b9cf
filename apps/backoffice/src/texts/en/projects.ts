import type { SameKeys } from '@guichet/ui-kit/i18n/catalogue.ts';
import type { projects as french } from '../fr/projects.ts';

export const projects: SameKeys<typeof french> = {
  title: 'Worksites',
  one: 'Worksite',
  create: 'New worksite',
  edit: 'Edit the worksite',
  search: 'Id, title, client…',
  state: 'State',
  going: 'Under way',
  finished: 'Finished',
  finishedMany: 'Finished',
  reference: 'Id',
  referenceHint: 'Left empty, it is given: CH-2026-0001.',
  name: 'Title',
  company: 'Client',
  lead: 'In charge',
  startsOn: 'Start',
  plannedEndOn: 'Due to end',
  lastActivityAt: 'Last activity',
  address: 'Site address',
  addressHint: 'Left empty, the client’s.',
  postcode: 'Postcode',
  city: 'City',
  emptyTitle: 'No worksite',
  emptyText: 'Open a worksite for a client: they follow its progress from their own space.',
};
