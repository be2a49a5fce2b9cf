import { statement } from '../../kernel/db/sql.ts';

/** The staff who may read what a check found. No scope narrows them: nobody acts when it is told. */
export const findAuditReaders = statement<{ id: string }>(
  'audit_readers',
  `select u.id::text from "User" u join "Role" r on r.id = u."roleId"
   where r.kind = 'staff' and u.state = 'active' and 'audit.read' = any(r.permissions) order by u.id`,
);
