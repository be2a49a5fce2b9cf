import type { Permission } from '@guichet/dto/identity/permission';
import { type SqlRunner, statement } from '../../kernel/db/sql.ts';

/** The active staff who hold a permission. No scope narrows them: whom it concerns is the business's affair. */
export async function findHolders(sql: SqlRunner, permission: Permission): Promise<string[]> {
  return (await sql.rows(holders, [permission])).map(({ id }) => id);
}

const holders = statement<{ id: string }>(
  'holders_of_permission',
  `select u.id::text from "User" u join "Role" r on r.id = u."roleId"
   where r.kind = 'staff' and u.state = 'active' and $1::text = any(r.permissions) order by u.id`,
);
