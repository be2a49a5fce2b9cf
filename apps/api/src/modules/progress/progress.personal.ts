import type { PersonalTable } from '../../kernel/personal/personal-data.ts';

/** Who told how the work goes, and who answered. [AG-34] */
export const progressPersonal: readonly PersonalTable[] = [
  { model: 'Publication', people: { authorId: 'history', cancelledById: 'history', deletedById: 'history' } },
  {
    model: 'PublicationComment',
    people: { authorId: 'history' },
    words: { by: 'authorId', columns: { body: 'empty' }, alongIn: 'replies' },
  },
  { model: 'Photo', people: { uploaderId: 'history' }, hidden: ['placeholder'] },
  { model: 'SheetVisit', key: 'projectId', people: { userId: 'delete' } },
];
