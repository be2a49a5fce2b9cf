import { isEither, type Scope } from '../../kernel/access/define-access.ts';
import { type Placeholders, scopeSql } from '../../kernel/db/scope-sql.ts';

/** The scope of a message or a file as a condition on its alias and that of its ticket. */
export function childScopeSql(scope: Scope, aliases: { child: string; ticket: string }, values: Placeholders): string {
  if (typeof scope === 'string' || isEither(scope)) return scopeSql(scope, aliases.child, values);
  const { ticket, ...own } = scope;
  return `${scopeSql(own, aliases.child, values)} and ${scopeSql(ticket as Scope, aliases.ticket, values)}`;
}
