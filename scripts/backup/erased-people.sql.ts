import type pg from 'pg';
import { isTableThere } from './tables.sql.ts';

/** Whom a database has erased, or is about to; nobody where it does not know of erasures yet. [AG-34] */
export async function listErased(client: pg.ClientBase): Promise<string[]> {
  if (!(await isTableThere(client, 'Erasure'))) return [];
  const { rows } = await client.query<{ personId: string }>(`select "personId"::text as "personId" from "Erasure"`);
  return rows.map(({ personId }) => personId);
}

/** Of these people, those whom a database knows again: its backup is older than their erasure. */
export async function listBack(client: pg.ClientBase, erased: readonly string[]): Promise<string[]> {
  const stillErased = new Set(await listErased(client));
  const ids = erased.filter((id) => !stillErased.has(id));
  const { rows } = await client.query<{ said: string }>(
    `select "firstName" || ' ' || "lastName" || ' <' || email || '>' as said from "User" where id = any($1::uuid[]) order by 1`,
    [ids],
  );
  return rows.map(({ said }) => said);
}
