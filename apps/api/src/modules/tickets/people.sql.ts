import { type SqlRunner, statement } from '../../kernel/db/sql.ts';
import { CHOICES_COLUMN, CHOICES_JOIN, PERMISSIONS_COLUMN, type Recipient } from '../notifications/public.ts';

/** Somebody a ticket concerns. */
export interface Person extends Recipient {
  companyId: string | null;
}

/**
 * The people of some ids and, when asked for, the active managers. Not narrowed to a scope: whom a ticket concerns is the
 * business's affair, and nothing of it is shown to who acts.
 */
export function findPeople(sql: SqlRunner, wanted: { ids: readonly string[]; managers?: boolean }): Promise<Person[]> {
  return sql.rows(peopleOfTicket, [wanted.ids, wanted.managers ?? false]);
}

const peopleOfTicket = statement<Person>(
  'people_of_ticket',
  `select u.id::text, u.email, u."firstName" || ' ' || u."lastName" as name,
     case when u.language = 'en' then 'en' else 'fr' end as language, r.kind::text, u."companyId"::text, u.state::text,
     ${PERMISSIONS_COLUMN}, ${CHOICES_COLUMN}
   from "User" u join "Role" r on r.id = u."roleId" ${CHOICES_JOIN}
   where u.id = any($1::uuid[] || array(
     select m.id from "User" m
     where $2::boolean and m."companyId" is null and m.state = 'active'
       and m."roleId" in (select id from "Role" where key in ('manager', 'superadmin'))))
   order by u.id`,
);
