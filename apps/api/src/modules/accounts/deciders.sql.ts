import { statement } from '../../kernel/db/sql.ts';

/** The staff who decide of what clients ask. No scope narrows them: whom it concerns is the business's affair. [WS-01] */
export const findDeciders = statement<{ id: string }>(
  'account_deciders',
  `select u.id::text from "User" u join "Role" r on r.id = u."roleId"
   where r.kind = 'staff' and u.state = 'active' and 'accounts.decide' = any(r.permissions) order by u.id`,
);

/** What a company is called, for a mail about it. */
export const findCompanyName = statement<{ name: string }>(
  'name_of_changed_company',
  'select name from "Company" where id = $1::uuid',
);
