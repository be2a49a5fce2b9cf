import type { SameKeys } from '@guichet/ui-kit/i18n/catalogue.ts';
import type { worksites as french } from '../fr/worksites.ts';

export const worksites: SameKeys<typeof french> = {
  worksites: {
    title: 'Worksites',
    lead: 'The progress of your worksites, in words and photos.',
    one: 'Worksite',
    none: 'No worksite yet',
    noneText: 'As soon as a worksite is opened for you, its progress can be followed here.',
    publications_zero: 'no publication',
    publications_one: '{{count}} publication',
    publications_other: '{{count}} publications',
    finished: 'Finished on {{day}}',
    until: 'Under way, due to end on {{day}}',
    from: 'Starts on {{day}}',
    going: 'Under way',
  },
};
