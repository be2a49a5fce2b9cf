import { isEither, type Scope } from '../access/define-access.ts';

/** What a statement being written takes its placeholders from. */
export interface Placeholders {
  /** The placeholder of a value. */
  add(value: unknown): string;
}

/** Values of a statement being written, in the order of their placeholders. */
export interface SqlValues extends Placeholders {
  values: unknown[];
}

/** Starts an empty list of values. */
export function sqlValues(): SqlValues {
  const values: unknown[] = [];
  return { values, add: (value) => `$${values.push(value)}` };
}

/**
 * The scope of a model as a condition of SQL on the table alias.
 * @param parents the alias of each relation that the scope goes through, joined by the statement.
 * @throws Error for a scope that goes through a parent whose alias is not given.
 */
export function scopeSql(
  scope: Scope,
  alias: string,
  values: Placeholders,
  parents: Readonly<Record<string, string>> = {},
): string {
  if (scope === 'all') return 'true';
  if (scope === 'none') return 'false';
  if (isEither(scope))
    return `(${scope.map((one) => `(${scopeSql(one, alias, values, parents)})`).join(' or ') || 'false'})`;
  const conditions = Object.entries(scope).map(([column, value]) => {
    if (value === null) return `${alias}."${column}" is null`;
    if (typeof value !== 'object') return `${alias}."${column}" = ${values.add(value)}`;
    const parent = parents[column];
    if (!parent) throw new Error(`The scope through ${column} has no SQL: read it through its parent.`);
    return scopeSql(value, parent, values, parents);
  });
  return conditions.length > 0 ? conditions.join(' and ') : 'true';
}
