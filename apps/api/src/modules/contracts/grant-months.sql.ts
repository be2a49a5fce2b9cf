import { statement } from '../../kernel/db/sql.ts';

/** The contracts that lack the included time of a month up to a day, or seem to: the month that a renewal leaves to the former counts too. */
export const contractsWithDueMonths = statement<{ id: string; companyId: string }>(
  'contracts_with_due_months',
  `select c.id, c."companyId" from "Contract" c
   cross join lateral (select date_trunc('month', c."startsOn")::date as first,
     date_trunc('month', least(c."endsOn", $1::date))::date as last) covered
   where c.state <> 'cancelled' and c."monthlyMinutes" > 0 and c."startsOn" <= $1::date
     and (select count(*) from "HourPack" p where p."contractId" = c.id and p."grantMonth" between covered.first and covered.last)
       < (extract(year from age(covered.last, covered.first)) * 12 + extract(month from age(covered.last, covered.first)) + 1)
   order by c.id`,
);
