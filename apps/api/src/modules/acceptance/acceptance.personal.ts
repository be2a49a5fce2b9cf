import type { PersonalTable } from '../../kernel/personal/personal-data.ts';

/** Who found, lifted and accepted what, and who signed. What was signed is kept as it was, as long as the law lets it be contested. [AG-34] */
export const acceptancePersonal: readonly PersonalTable[] = [
  { model: 'Reserve', people: { createdById: 'history', liftedById: 'history', acceptedById: 'history' } },
  { model: 'AcceptanceReport', people: { createdById: 'accounting' }, hidden: ['content'] },
  { model: 'AcceptanceSignature', people: { userId: 'accounting' }, hidden: ['strokes'] },
];
