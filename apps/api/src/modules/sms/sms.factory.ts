import { transaction } from '../../kernel/db/transaction.ts';
import { signedIn } from '../../testing/api.ts';
import { buildStaff } from '../../testing/people.ts';
import type { TestApp } from '../../testing/test-app.ts';
import { queueSms, type SmsDraft } from './queue-sms.ts';

/** Changes settings of SMS as a manager, through the API; SMS are on unless it is said otherwise. */
export async function setSms(test: TestApp, settings: Record<string, unknown> = {}): Promise<void> {
  const manager = await signedIn(test, await buildStaff(test, 'manager'));
  const values = Object.entries({ isOn: true, ...settings }).map(([key, value]) => [`sms.${key}`, value]);
  const answer = await manager.patch('/settings', Object.fromEntries(values) as object);
  if (answer.status !== 200) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
}

/** A number that nobody has. */
let last = 0;
export function someNumber(): string {
  last += 1;
  return `+3363998${String(last).padStart(4, '0')}`;
}

/** Queues an SMS and gives its row back. */
export async function queueOne(
  test: TestApp,
  fields: { number?: string; text?: string; key?: string } & Pick<SmsDraft, 'recipientId' | 'companyId' | 'needs'> = {},
) {
  const { number = someNumber(), text = 'Bonjour', key = `test:${number}:${last}`, ...about } = fields;
  const db = test.kernel.database.systemDb('test');
  const to = { name: 'Zoé', number };
  const draft: SmsDraft = { kind: 'test', dedupeKey: key, to, language: 'fr', text, ...about };
  await transaction(db, (tx) => queueSms(tx, test.kernel, draft));
  const { id } = await db.smsMessage.findUniqueOrThrow({ where: { dedupeKey: key }, select: { id: true } });
  return { id, number, key, read: () => db.smsMessage.findUniqueOrThrow({ where: { id } }) };
}
