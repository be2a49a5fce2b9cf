import type { PersonalTable } from '../../kernel/personal/personal-data.ts';

/** Who answers for a piece of work. [AG-34] */
export const projectPersonal: readonly PersonalTable[] = [
  { model: 'Project', people: { leadId: 'history' }, hidden: ['searchVector'] },
];
