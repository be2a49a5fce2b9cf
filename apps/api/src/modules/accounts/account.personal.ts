import type { PersonalTable } from '../../kernel/personal/personal-data.ts';

/** Whose field was to change, who asked, who decided. [AG-34] */
export const accountPersonal: readonly PersonalTable[] = [
  {
    model: 'ChangeRequest',
    people: { userId: 'delete', requestedById: 'history', decidedById: 'history' },
    hidden: ['before', 'after', 'reason'],
  },
  { model: 'Registration', people: { decidedById: 'history' }, byAddress: 'email', hidden: ['tokenHash'] },
];
