import { can } from '../../kernel/access/actor.ts';
import { isInScope } from '../../kernel/access/registry.ts';
import type { Context } from '../../kernel/context.ts';
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
  const theirs = people.filter(({ actor }) => actor.kind === 'client' && actor.companyId === document.companyId);
  if (theirs.length !== new Set(recipientIds).size) throw invalid({ recipientIds: 'other_company' });
  const announced = audienceOf({ ...document, isVisibleToClient: true });
  const finds = ({ actor, state }: Correspondent) =>
    (state === 'active' || state === 'invited') &&
    can(actor, 'documents.read') &&
    isInScope(kernel.registry.scopeOf('Document', actor), announced);
  if (!theirs.every(finds)) throw invalid({ recipientIds: 'cannot_read' });
}
