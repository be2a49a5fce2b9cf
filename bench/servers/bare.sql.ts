import { ROW_COLUMNS, ROW_JOINS } from '../../apps/api/src/modules/tickets/ticket-columns.sql.ts';

/** Open tickets of two priorities, newest first: one more than the page, so that it knows whether there is another. */
export const LIST = `select ${ROW_COLUMNS} from (
    select * from "Ticket" t where t.state = $1::"TicketState" and t.priority = any($2::"TicketPriority"[])
    order by t."openedAt" desc, t.id desc limit 26
  ) t ${ROW_JOINS} order by t."openedAt" desc, t.id desc`;

/** The same page, with its rows counted up to a thousand. */
export const COUNTED_LIST = `select page.*, (select count(*)::int from (
    select 1 from "Ticket" t where t.state = $1::"TicketState" and t.priority = any($2::"TicketPriority"[])
    order by t."openedAt" desc, t.id desc limit 1001) capped) as count
  from (${LIST}) page`;

const name = (alias: string) => `${alias}."firstName" || ' ' || ${alias}."lastName"`;

/** A ticket with its names and its time. */
export const TICKET = `select ${ROW_COLUMNS}, t.description, t."resolvedAt", t."closedAt", t."closureComment", w.*
  from "Ticket" t ${ROW_JOINS}
  cross join lateral (
    select coalesce(sum(i."accountedMinutes"), 0)::int as "accountedMinutes", coalesce(sum(i.minutes), 0)::int as minutes
    from "Intervention" i where i."ticketId" = t.id and i."deletedAt" is null) w
  where t.id = $1::uuid`;

/** What happened on a ticket: messages, work and changes with the names of their people. */
export const THREAD = `select * from (
    select c.id::text, c."createdAt" as at, ${name('u')} as "actorName", 'comment' as type,
      json_build_object('body', c.body, 'isInternal', c."isInternal", 'version', c.version, 'editedAt', c."editedAt",
        'attachments', coalesce((select json_agg(f) from "Attachment" f where f."commentId" = c.id), '[]')) as content
    from "Comment" c left join "User" u on u.id = c."authorId" where c."ticketId" = $1::uuid
    union all
    select i.id::text, i."createdAt", ${name('u')}, 'intervention', json_build_object('kind', i.kind, 'summary', i.summary,
      'workedOn', i."workedOn", 'minutes', i.minutes, 'accountedMinutes', i."accountedMinutes", 'isOffered', i."isOffered")
    from "Intervention" i join "User" u on u.id = i."userId" where i."ticketId" = $1::uuid and i."deletedAt" is null
    union all
    select ch.seq::text, ch.at, ${name('u')}, 'change', json_build_object('action', ch.action, 'before', ch.before, 'after', ch.after)
    from "Change" ch left join "User" u on u.id = ch."actorId" where ch."ticketId" = $1::uuid
  ) happened order by at limit 51`;

/** The packs of a company, and what none of them accounts for. */
export const BALANCE = `select p.id, p.reference, p.name, p.origin, p.minutes, p."usedMinutes", p."overageMinutes",
    p."purchasedOn"::text as "purchasedOn", p."expiresOn"::text as "expiresOn", p."isUsable", p."cancelledAt",
    (select coalesce(sum(i."unaccountedMinutes"), 0)::int from "Intervention" i
      where i."companyId" = $1::uuid and i."unaccountedMinutes" > 0 and i."deletedAt" is null) as "unaccountedMinutes"
  from "HourPack" p where p."companyId" = $1::uuid order by p."expiresOn", p."purchasedOn", p.id`;

/** A ticket with its number, its change record and its mail, in one statement. */
export const CREATE = `with numbered as (
    insert into "Counter" (name, value) values ('T-' || extract(year from now()), 1)
    on conflict (name) do update set value = "Counter".value + 1 returning name || '-' || lpad(value::text, 7, '0') as reference
  ), t as (
    insert into "Ticket" (id, reference, "companyId", "requesterId", title, description, priority, "themeId", "updatedAt")
    select gen_random_uuid(), reference, $1::uuid, $2::uuid, $3, $4, $5::"TicketPriority", $6::uuid, now() from numbered returning *
  ), recorded as (
    insert into "Change" (entity, "entityId", action, after, audience, "ticketId", "companyId", "actorId")
    select 'ticket', id, 'created', jsonb_build_object('title', title, 'description', description, 'priority', priority,
      'reference', reference, 'state', state), jsonb_build_object('companyId', "companyId"), id, "companyId", "requesterId" from t
  ), mailed as (
    insert into "MailMessage" (id, "dedupeKey", kind, "toName", "toAddress", subject, "textBody", "ticketId", "companyId")
    select gen_random_uuid(), 'created:' || id, 'ticket.created', 'Agence', 'agence@bench.test', reference || ' ' || title, description,
      id, "companyId" from t
  )
  select ${ROW_COLUMNS}, t.description from t ${ROW_JOINS}`;
