import { isEither, type Scope } from '../access/define-access.ts';

/** Values of a statement being written: `add` gives the placeholder of a value. */
export interface SqlValues {
  values: unknown[];
  add(value: unknown): string;
}

/** Starts an empty list of values. */
export function sqlValues(): SqlValues {
  const values: unknown[] = [];
  return { values, add: (value) => `$${values.push(value)}` };
}

/**
 * The scope of a model as a condition of SQL on the table alias.
 * @throws Error for a scope that goes through a parent: such children are read with their parent's scope.
 */
export function scopeSql(scope: Scope, alias: string, values: SqlValues): string {
  if (scope === 'all') return 'true';
  if (scope === 'none') return 'false';
  if (isEither(scope)) return `(${scope.map((one) => `(${scopeSql(one, alias, values)})`).join(' or ') || 'false'})`;
  const conditions = Object.entries(scope).map(([column, value]) => {
    if (value === null) return `${alias}."${column}" is null`;
    if (typeof value === 'object')
      throw new Error(`The scope through ${column} has no SQL: read it through its parent.`);
    return `${alias}."${column}" = ${values.add(value)}`;
  });
  return conditions.length > 0 ? conditions.join(' and ') : 'true';
}
