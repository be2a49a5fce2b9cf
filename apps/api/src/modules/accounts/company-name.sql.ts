import { statement } from '../../kernel/db/sql.ts';

/** What a company is called, for a mail about it. */
export const findCompanyName = statement<{ name: string }>(
  'name_of_changed_company',
  'select name from "Company" where id = $1::uuid',
);
