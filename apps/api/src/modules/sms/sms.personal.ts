import type { PersonalTable } from '../../kernel/personal/personal-data.ts';

/** What was sent to people. A refusal outlives its owner's erasure, so that it is honoured. [AG-34, WS-15] */
export const smsPersonal: readonly PersonalTable[] = [
  { model: 'SmsMessage', people: { recipientId: 'delete' } },
  { model: 'SmsRefusal', people: { setById: 'history' } },
];
