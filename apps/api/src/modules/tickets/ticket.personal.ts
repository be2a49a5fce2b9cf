import type { PersonalTable } from '../../kernel/personal/personal-data.ts';

/** What people ask, say and send. [AG-34] */
export const ticketPersonal: readonly PersonalTable[] = [
  {
    model: 'Ticket',
    people: { requesterId: 'history', assigneeId: 'history', closureRequestedById: 'history' },
    words: { by: 'requesterId', columns: { description: 'empty', closureComment: 'null', ratingComment: 'null' } },
    actsOn: {
      assigneeId: ['id', 'reference', 'state', 'assigneeId', 'openedAt', 'closedAt'],
      closureRequestedById: [
        'id',
        'reference',
        'state',
        'closureRequestedById',
        'closureRequestedAt',
        'closureComment',
      ],
    },
    hidden: ['searchVector'],
  },
  {
    model: 'Comment',
    people: { authorId: 'history' },
    words: { by: 'authorId', columns: { body: 'empty', quotation: 'null' } },
    hidden: ['searchVector'],
  },
  { model: 'Attachment', people: { uploaderId: 'delete' }, file: 'storageKey', isOfContactsOnly: true },
  { model: 'TicketView', people: { ownerId: 'delete' } },
  { model: 'TicketViewOrder', key: 'userId', people: { userId: 'delete' } },
];
