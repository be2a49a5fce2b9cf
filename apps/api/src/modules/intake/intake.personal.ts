import type { PersonalTable } from '../../kernel/personal/personal-data.ts';

/** Who wrote to the business, and who decided of their mail. [AG-34] */
export const intakePersonal: readonly PersonalTable[] = [
  {
    model: 'IncomingMail',
    people: { senderId: 'delete', decidedById: 'history' },
    byAddress: 'fromAddress',
    file: 'storageKey',
    actsOn: { decidedById: ['id', 'state', 'ticketId', 'decidedById', 'decidedAt'] },
    hidden: ['files'],
  },
  {
    model: 'BlockedSender',
    people: { blockedById: 'history' },
    byAddress: 'address',
    actsOn: { blockedById: ['id', 'blockedById', 'createdAt'] },
  },
];
