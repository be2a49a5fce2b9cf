import { can } from '../../kernel/access/actor.ts';
import { isInScope } from '../../kernel/access/registry.ts';
import type { Context, Kernel } from '../../kernel/context.ts';
import type { SqlRunner } from '../../kernel/db/sql.ts';
import { invalid } from '../../kernel/errors/problem-error.ts';
import { type Correspondent, findCorrespondents } from '../identity/public.ts';
import { audienceOf, type Placed } from './record-document.ts';

/**
 * Refuses to announce a document to whoever would not find it, by the two locks of each: the gate and the scope of documents, as it is
 * once announced. Throws invalid on `recipientIds`. [AG-08, AG-14]
 */
export async function assertReaders(
  { kernel }: Pick<Context, 'kernel'>,
  sql: SqlRunner,
  { document, recipientIds }: { document: Omit<Placed, 'isVisibleToClient'>; recipientIds: readonly string[] },
): Promise<void> {
  const people = await findCorrespondents(sql, recipientIds);
  const theirs = people.filter((one) => isOf(one, document.companyId));
  if (theirs.length !== new Set(recipientIds).size) throw invalid({ recipientIds: 'other_company' });
  const announced = { ...document, isVisibleToClient: true };
  if (!theirs.every((one) => finds(kernel, one, announced))) throw invalid({ recipientIds: 'cannot_read' });
}

/** Those of some people who find a document as it is now: a right may have been lost since they were chosen. [AG-08, AG-14] */
export async function readersAmong(
  kernel: Kernel,
  sql: SqlRunner,
  { document, recipientIds }: { document: Placed; recipientIds: readonly string[] },
): Promise<string[]> {
  const people = await findCorrespondents(sql, recipientIds);
  return people.filter((one) => isOf(one, document.companyId) && finds(kernel, one, document)).map(idOf);
}

const idOf = ({ actor }: Correspondent) => actor.userId;

const isOf = ({ actor }: Correspondent, companyId: string) => actor.kind === 'client' && actor.companyId === companyId;

/** Whoever is invited finds it once they have come in. */
function finds({ registry }: Kernel, { actor, mayEnter, state }: Correspondent, document: Placed): boolean {
  return (
    (mayEnter || state === 'invited') &&
    can(actor, 'documents.read') &&
    isInScope(registry.scopeOf('Document', actor), audienceOf(document))
  );
}
