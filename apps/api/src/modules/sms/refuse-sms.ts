import type { CreateOf } from '@guichet/dto/core/resource';
import type { smsRefusal } from '@guichet/dto/sms/sms-refusal';
import { recordChange } from '../../kernel/changes/record-change.ts';
import type { Context, SystemContext } from '../../kernel/context.ts';
import type { Transaction } from '../../kernel/db/scoped-db.ts';
import { orNotFound, sqlIn, transaction } from '../../kernel/db/transaction.ts';
import { conflict } from '../../kernel/errors/problem-error.ts';
import { mobileNumber } from './mobile-number.ts';
import { refuseNumber } from './sms.sql.ts';

type Recorder = Pick<SystemContext, 'requestId' | 'clock' | 'actor'>;

/** Notes for somebody who told so that their number wants no SMS; one that is noted already stays as it is. Throws invalid on `number`. [WS-15] */
export async function addRefusal(context: Context, { number: typed }: CreateOf<typeof smsRefusal>): Promise<string> {
  const number = await mobileNumber(context.settings, typed, 'number');
  return transaction(context.db, (tx) => refuse(tx, context, { number, by: 'staff' }));
}

/** Takes off a number that staff noted. What its owner asked for is theirs to take back. Throws conflict('sms_refusal.by_person'). [WS-15] */
export async function removeRefusal(context: Context, id: string): Promise<void> {
  await transaction(context.db, async (tx) => {
    const { number, by } = await orNotFound(tx.smsRefusal.findFirst({ where: { id } }));
    if (by === 'person') throw conflict('sms_refusal.by_person');
    await takeOff(tx, context, { id, number });
  });
}

/** What the owner of a number asked for by SMS; a second time changes nothing. [WS-15] */
export async function takeWord(
  tx: Transaction,
  context: Recorder,
  { number, word }: { number: string; word: 'stop' | 'start' },
): Promise<void> {
  if (word === 'stop') return void (await refuse(tx, context, { number, by: 'person' }));
  const refusal = await tx.smsRefusal.findFirst({ where: { number }, select: { id: true } });
  if (refusal) await takeOff(tx, context, { id: refusal.id, number });
}

async function refuse(
  tx: Transaction,
  context: Recorder,
  { number, by }: { number: string; by: 'person' | 'staff' },
): Promise<string> {
  const setById = context.actor?.userId ?? null;
  const { id, isNew } = await refuseNumber(sqlIn(tx), { number, by, setById, now: context.clock.now() });
  const change = { entity: 'smsRefusal', entityId: id, action: 'created', after: { number, by }, audience: {} };
  if (isNew) await recordChange(tx, context, change);
  return id;
}

async function takeOff(tx: Transaction, context: Recorder, { id, number }: { id: string; number: string }) {
  await tx.smsRefusal.deleteMany({ where: { id } });
  const change = { entity: 'smsRefusal', entityId: id, action: 'deleted', before: { number }, audience: {} };
  await recordChange(tx, context, change);
}
