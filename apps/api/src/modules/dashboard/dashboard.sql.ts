import type { Dashboard } from '@guichet/dto/dashboard/dashboard';
import { statement } from '../../kernel/db/sql.ts';
import { watchedPacks } from '../contracts/public.ts';

/**
 * Every figure of the dashboard in one statement. It counts all companies: its route is the staff's, whose scope is everything.
 * Values: today; the first and the last day of the period, then of the one before; the time zone; the share of a pack under
 * which it is watched.
 */
export const readDashboard = statement<{ dashboard: Dashboard }>(
  'dashboard',
  `with open_tickets as (
     select state, priority, "assigneeId", "deadlineOn", "closureRequestedAt" from "Ticket" where state <> 'closed'),
   by_day as (
     select "workedOn" as day, sum("accountedMinutes")::int as minutes from "Intervention"
     where "deletedAt" is null and "workedOn" >= $2::date and "workedOn" <= $3::date group by 1),
   watched as (${watchedPacks('$1', '$7')})
   select json_build_object(
     'openTickets', (select coalesce(json_agg(t), '[]') from (
       select state, priority, count(*)::int as count from open_tickets group by state, priority order by state, priority) t),
     'waitingForUs', (select count(*)::int from "Ticket" where "isAnswerDue"),
     'closureRequests', (select count(*)::int from open_tickets where "closureRequestedAt" is not null),
     'unassigned', (select count(*)::int from open_tickets where "assigneeId" is null and state <> 'resolved'),
     'overdue', (select count(*)::int from open_tickets where "deadlineOn" < $1::date and state <> 'resolved'),
     'openQuestions', (select count(*)::int from "HourQuestion" q join "Intervention" i on i.id = q."interventionId"
       where q.state = 'open' and i."deletedAt" is null),
     'period', json_build_object('from', $2::date, 'to', $3::date),
     'before', json_build_object('from', $4::date, 'to', $5::date),
     'usedMinutes', (select coalesce(sum(minutes), 0)::int from by_day),
     'usedMinutesBefore', (select coalesce(sum("accountedMinutes"), 0)::int from "Intervention"
       where "deletedAt" is null and "workedOn" >= $4::date and "workedOn" <= $5::date),
     'usedByDay', (select coalesce(json_agg(d order by d.day), '[]') from by_day d),
     'openedTickets', (select count(*)::int from "Ticket"
       where "openedAt" >= $2::date::timestamp at time zone $6 and "openedAt" < ($3::date + 1)::timestamp at time zone $6),
     'openedTicketsBefore', (select count(*)::int from "Ticket"
       where "openedAt" >= $4::date::timestamp at time zone $6 and "openedAt" < ($5::date + 1)::timestamp at time zone $6),
     'packsToWatchCount', (select count(*)::int from watched),
     'packsToWatch', (select coalesce(json_agg(p), '[]') from (
       select * from watched order by "overageMinutes" desc, "expiresOn", id limit 8) p),
     'recentInterventions', (select coalesce(json_agg(i), '[]') from (
       select i.id, c.name as "companyName", t.id as "ticketId", t.reference as "ticketReference", i.summary,
         u."firstName" || ' ' || u."lastName" as "userName", i.kind, i."workedOn", i."accountedMinutes"
       from "Intervention" i join "Company" c on c.id = i."companyId" join "User" u on u.id = i."userId"
       left join "Ticket" t on t.id = i."ticketId"
       where i."deletedAt" is null order by i."workedOn" desc, i.id desc limit 8) i),
     'queuedMails', (select count(*)::int from "MailMessage" where state in ('queued', 'failed'))
   ) as dashboard`,
);
