import type { SameKeys } from '@guichet/ui-kit/i18n/catalogue.ts';
import type { references as french } from '../fr/references.ts';

export const references: SameKeys<typeof french> = {
  themesText: 'What tickets are about. Clients choose among the active themes.',
  stepsText: 'Where the work on a ticket stands, from triage to acceptance.',
  add: 'Add',
  newName: 'New name',
  nameOf: 'Name of “{{name}}”',
  inactive: 'Inactive',
  activate: 'Activate',
  deactivate: 'Deactivate',
};
