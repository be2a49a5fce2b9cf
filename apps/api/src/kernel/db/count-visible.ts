import type { ModelName, Scope } from '../access/define-access.ts';
import { scopeSql, sqlValues } from './scope-sql.ts';
import { createStatementNames, type SqlRunner } from './sql.ts';

/** Rows of a model that somebody names by their ids, and the scope that they are looked up through. */
export interface NamedRows {
  model: ModelName;
  scope: Scope;
  ids: readonly string[];
}

const nameOf = createStatementNames('visible_');

/** How many rows of each are there for whoever names them, in one statement. */
export async function countVisible(sql: SqlRunner, named: readonly NamedRows[]): Promise<number[]> {
  const values = sqlValues();
  const counts = named.map(
    ({ model, scope, ids }, index) => `(select count(*)::int from "${model}" r
      where r.id = any(${values.add(ids)}::uuid[]) and ${scopeSql(scope, 'r', values)}) as "${index}"`,
  );
  const text = `select ${counts.join(', ')}`;
  const [row] = await sql.rows<Record<string, number>>({ name: nameOf(text), text }, values.values);
  return named.map((_, index) => row?.[index] ?? 0);
}
