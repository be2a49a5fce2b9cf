import type pg from 'pg';

/** A named statement: prepared once on each connection. The name is bound to one text for ever. */
export interface Statement<Row> {
  name: string;
  text: string;
  /** Carries the type of a row; never set. */
  row?: Row;
}

/** Runs statements of `*.sql.ts` files, on a connection of the pool or inside a transaction. */
export interface SqlRunner {
  rows<Row>(statement: Statement<Row>, values: readonly unknown[]): Promise<Row[]>;
}

/** Declares a statement; its name must be unique to its text. */
export function statement<Row>(name: string, text: string): Statement<Row> {
  return { name, text };
}

/**
 * Names texts that are built at run time, each shape of a list query once; past the bound they run unnamed, so that
 * neither the map nor the server's plan cache can fill up.
 */
export function createStatementNames(prefix: string, bound = 500) {
  const names = new Map<string, string>();
  return (text: string): string => {
    const known = names.get(text);
    if (known) return known;
    if (names.size >= bound) return '';
    const name = `${prefix}${names.size}`;
    names.set(text, name);
    return name;
  };
}

/** Runs statements on a pool. */
export function poolRunner(pool: pg.Pool): SqlRunner {
  return {
    rows: async <Row>({ name, text }: Statement<Row>, values: readonly unknown[]) => {
      const result = await pool.query({ ...(name && { name }), text, values: [...values] });
      return result.rows as Row[];
    },
  };
}
