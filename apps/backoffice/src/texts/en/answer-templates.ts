import type { SameKeys } from '@guichet/ui-kit/i18n/catalogue.ts';
import type { answerTemplates as french } from '../fr/answer-templates.ts';

export const answerTemplates: SameKeys<typeof french> = {
  text: 'Texts ready to insert in a reply or a note. Only the team sees them.',
  create: 'New answer template',
  editTitle: 'Edit the answer template',
  name: 'Name',
  body: 'Text',
  variables:
    'Replaced when inserted: {contact}, the requester’s first name; {référence}, the reference; {titre}, the title; {moi}, your name.',
  preview: 'Preview',
  previewEmpty: 'The text appears here, as it will be inserted.',
  example: { contact: 'Camille', reference: 'T-0042', title: 'The contact form no longer sends' },
  edit: 'Edit “{{name}}”',
  removed: 'Answer template deleted.',
  emptyTitle: 'No answer template yet',
  emptyText: 'Write once what the team often answers: an acknowledgement, a request for details, a reminder…',
  menu: 'Answer templates',
  search: 'Search an answer template',
  nothing: 'No answer template matches.',
  none: 'No answer template yet.',
  add: 'Create one',
};
