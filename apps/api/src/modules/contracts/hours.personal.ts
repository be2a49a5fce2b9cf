import type { PersonalTable } from '../../kernel/personal/personal-data.ts';

/** Who worked, and who wrote the accounts. [AG-34] */
export const hoursPersonal: readonly PersonalTable[] = [
  { model: 'Intervention', people: { userId: 'accounting' }, hidden: ['searchVector'] },
  { model: 'HourAllocation', people: { createdById: 'accounting' } },
  { model: 'ClosedMonth', people: { closedById: 'accounting' } },
  { model: 'HourQuestion', people: { askedById: 'history' } },
  {
    model: 'HourQuestionMessage',
    people: { authorId: 'history' },
    words: { by: 'authorId', columns: { body: 'empty' } },
  },
  { model: 'Timer', key: 'userId', people: { userId: 'delete' } },
];
