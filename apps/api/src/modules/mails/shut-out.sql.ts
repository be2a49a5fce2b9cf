/** Where the reader `u` of a message `c` that waits comes from, with their role `r` and their company `s`; goes with {@link IS_SHUT_OUT}. */
export const READER_JOIN = `left join "User" u on u.id = c."recipientId" left join "Role" r on r.id = u."roleId"
   left join "Company" s on s.id = u."companyId"`;

/**
 * Whether whom a message was written to may no longer read what it says: deleted, shut out, without the right that it needs, or in another company.
 * What is about the account itself follows the person, wherever they went. [AG-11, AG-14]
 */
export const IS_SHUT_OUT = `(c."recipientId" is not null and u.id is null)
     or coalesce(u.state = 'disabled' or s."archivedAt" is not null
     or (u."companyId" <> c."companyId" and c.kind not like 'user.%'), false)
     or coalesce(not string_to_array(c.needs, ' ') <@ r.permissions, false)`;
