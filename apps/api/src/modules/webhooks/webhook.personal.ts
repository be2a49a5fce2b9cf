import type { PersonalTable } from '../../kernel/personal/personal-data.ts';

/** Who made a webhook. What it is for outlives them. [AG-34] */
export const webhookPersonal: readonly PersonalTable[] = [
  { model: 'Webhook', people: { createdById: 'history' }, hidden: ['secret', 'url'] },
];
