import type { PersonalTable } from '../../kernel/personal/personal-data.ts';

/** Who had a document made or deposited it, and who deleted it. What was issued stays as it was. [AG-34] */
export const documentPersonal: readonly PersonalTable[] = [
  {
    model: 'Document',
    people: { createdById: 'accounting', deletedById: 'accounting' },
    hidden: ['input', 'storageKey'],
  },
];
