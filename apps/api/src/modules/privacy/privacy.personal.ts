import type { PersonalTable } from '../../kernel/personal/personal-data.ts';

/** The archives of a person, and that they were erased. [AG-34] */
export const privacyPersonal: readonly PersonalTable[] = [
  {
    model: 'PersonalExport',
    people: { personId: 'delete', requestedById: 'history' },
    file: 'storageKey',
    actsOn: { requestedById: ['id', 'state', 'requestedById', 'createdAt', 'expiresAt'] },
  },
  {
    model: 'Erasure',
    people: { personId: 'history', requestedById: 'history' },
    actsOn: { requestedById: ['id', 'state', 'requestedById', 'createdAt', 'doneAt'] },
    hidden: ['files', 'reason'],
  },
];
