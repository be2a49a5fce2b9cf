import { statement } from '../../kernel/db/sql.ts';

/**
 * The months from a day on and before another that a statement tells something of, oldest first: work, a pack that comes in, hours that
 * lapse. Of all companies: a month is closed for all of them.
 */
export const monthsWithHours = statement<{ month: string }>(
  'months_with_hours',
  `select distinct to_char(told.day, 'YYYY-MM') as month from (
     select "workedOn" as day from "Intervention" where "deletedAt" is null
     union all
     select "purchasedOn" from "HourPack" where "isUsable" and "cancelledAt" is null
     union all
     select "expiresOn" + 1 from "HourPack" where "isUsable" and "cancelledAt" is null and "usedMinutes" < minutes) told
   where told.day >= $1::date and told.day < $2::date order by 1`,
);
