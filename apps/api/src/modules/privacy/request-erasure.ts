import type { ErasureLine, erasureInput, erasurePreview } from '@guichet/dto/privacy/privacy';
import type * as z from 'zod';
import { recordChange } from '../../kernel/changes/record-change.ts';
import type { Context } from '../../kernel/context.ts';
import { sqlIn, transaction } from '../../kernel/db/transaction.ts';
import { conflict, invalid } from '../../kernel/errors/problem-error.ts';
import { assertMayChange, assertSuperadminLeft, lockUser, shutOut, thenDropRights } from '../identity/public.ts';
import { ERASE_PERSON } from './erase-person.ts';
import { countRows } from './erasure.sql.ts';
import { personalColumns } from './registry.ts';

/**
 * Shuts a person out at once and has them erased. Throws forbidden by rank or on oneself, conflict('user.last_superadmin' |
 * 'privacy.already_erased'), invalid on `confirmation`. [AG-34]
 */
export async function requestErasure(
  context: Context,
  personId: string,
  { confirmation, reason }: z.output<typeof erasureInput>,
): Promise<void> {
  const writing = transaction(context.db, async (tx) => {
    const person = await lockUser(tx, personId);
    assertMayChange(context.actor, person, 'erase');
    if (await tx.erasure.findFirst({ where: { personId } })) throw conflict('privacy.already_erased');
    if (confirmation.toLowerCase() !== person.email) throw invalid({ confirmation: 'confirmation_differs' });
    await assertSuperadminLeft(tx, person);
    await shutOut(tx, context, person);
    const { id } = await tx.erasure.create({
      data: { personId, requestedById: context.actor.userId, reason, createdAt: context.clock.now() },
    });
    const about = { entity: 'erasure', entityId: id, audience: {}, companyId: person.companyId };
    await recordChange(tx, context, { ...about, action: 'created', after: { personId } });
    await context.kernel.jobs.enqueue(tx, ERASE_PERSON, { erasureId: id });
  });
  await thenDropRights(context.kernel, personId, writing);
}

/** How long accounts are kept after the year they are of: article L123-22 of the French commercial code. */
const ACCOUNTS_KEPT_YEARS = 10;

/** What erasing a person would delete, empty and keep. Throws forbidden by rank or on oneself. [AG-34] */
export async function previewErasure(context: Context, personId: string): Promise<z.input<typeof erasurePreview>> {
  return transaction(context.db, async (tx) => {
    const person = await lockUser(tx, personId);
    assertMayChange(context.actor, person, 'erase');
    const isContact = person.role.kind === 'client';
    const lines: ErasureLine[] = [];
    for (const one of personalColumns(context.kernel.personal, isContact)) {
      const count = await countRows(sqlIn(tx), one, personId);
      if (count > 0 && one.table.model !== 'User') lines.push(lineOf(one, { count, isContact }));
    }
    const { companyId } = person;
    const others = companyId && (await tx.user.count({ where: { companyId, id: { not: personId }, erasure: null } }));
    const erasure = await tx.erasure.findFirst({ where: { personId }, select: { state: true } });
    return {
      state: erasure?.state ?? 'none',
      confirmation: person.email,
      isLastContact: others === 0,
      lines,
    };
  });
}

function lineOf(
  { table, column, fate }: ReturnType<typeof personalColumns>[number],
  { count, isContact }: { count: number; isContact: boolean },
): ErasureLine {
  const isEmptied = isContact && table.words?.by === column;
  const outcome = fate === 'delete' ? 'deleted' : isEmptied ? 'emptied' : 'anonymised';
  const keptYears = fate === 'accounting' ? ACCOUNTS_KEPT_YEARS : null;
  return { model: table.model, outcome, count, reason: fate === 'delete' ? null : fate, keptYears };
}
