import { type SqlRunner, statement } from '../../kernel/db/sql.ts';

/** How many changes are looked at in one turn. */
const TURN = 5000;
/** A number is taken before its change is committed, and no transaction of ours lives this long: older numbers are all there. */
const SETTLED_MS = 60_000;
const KEPT_DAYS = 30;
const LEASE_SECONDS = 60;

/**
 * Writes a delivery for every change that a webhook wants to hear of, and moves the cursor past what is settled. A change that is
 * looked at twice, late, or by two processes makes one delivery: its key is the number of the change.
 */
export async function collectDeliveries(sql: SqlRunner, now: Date): Promise<void> {
  await sql.rows(collect, [now.toISOString(), new Date(now.getTime() - SETTLED_MS).toISOString()]);
}

/** Before the first webhook begins to listen: what happened until then is skipped. */
export async function skipToNow(sql: SqlRunner): Promise<void> {
  await sql.rows(skipPast, []);
}

/** A delivery to be tried, with the webhook that it is for. */
export interface DueDelivery {
  id: string;
  eventId: string;
  event: string;
  entityId: string;
  payload: string | null;
  attempts: number;
  createdAt: Date;
  webhookId: string;
  url: string;
  secret: string;
  /** The one before, while it still signs. */
  previousSecret: string | null;
  createdById: string;
}

/** Takes what is due, each for one process at a time: a try that dies with its process is made again after the lease. */
export function claimDeliveries(sql: SqlRunner, now: Date, limit: number): Promise<DueDelivery[]> {
  return sql.rows(claim, [now.toISOString(), LEASE_SECONDS, limit]);
}

/** How a try ended. */
export interface Settled {
  id: string;
  state: 'waiting' | 'delivered' | 'failed' | 'dropped';
  nextAttemptAt: Date;
  statusCode: number | null;
  responseExcerpt: string | null;
  error: string | null;
  /** Milliseconds. */
  durationMs: number | null;
  deliveredAt: Date | null;
}

/** Keeps what a delivery says, for the log and the next tries. */
export async function keepPayload(sql: SqlRunner, id: string, payload: string): Promise<void> {
  await sql.rows(keep, [id, payload]);
}

/** Keeps how a try ended, and counts failures in a row. @returns The failures of the webhook since its last success. */
export async function settleDelivery(sql: SqlRunner, tried: Settled): Promise<number> {
  const [counted] = await sql.rows(settle, [
    tried.id,
    tried.state,
    tried.nextAttemptAt.toISOString(),
    tried.statusCode,
    tried.responseExcerpt,
    tried.error,
    tried.durationMs,
    tried.deliveredAt?.toISOString() ?? null,
  ]);
  return counted?.failures ?? 0;
}

/** Forgets deliveries of long ago; those that wait stay. Running it twice changes nothing. */
export async function deleteOldDeliveries(sql: SqlRunner, now: Date): Promise<void> {
  await sql.rows(deleteOld, [new Date(now.getTime() - KEPT_DAYS * 24 * 3_600_000).toISOString()]);
}

/** The events that a change makes. */
const EVENTS = `array_remove(array[
    case when ch.entity = 'ticket' and ch.action = 'created' then 'ticket.created' end,
    case when ch.entity = 'ticket' and ch.before is not null and ch.after ? 'state' then 'ticket.state_changed' end,
    case when ch.entity = 'ticket' and ch.before is not null and ch.after->>'state' = 'closed' then 'ticket.closed' end,
    case when ch.entity = 'ticket' and ch.before is not null and ch.after ? 'assigneeId' then 'ticket.assigned' end,
    case when ch.entity = 'comment' and ch.action = 'created' and ch.audience->>'isInternal' = 'false' then 'ticket.commented' end,
    case when ch.entity = 'intervention' and ch.action = 'created' then 'intervention.booked' end,
    case when ch.entity = 'company' and ch.action = 'created' then 'company.created' end,
    case when ch.entity = 'project' and ch.action = 'created' then 'project.created' end,
    case when ch.entity = 'project' and ch.action = 'finished' then 'project.finished' end,
    case when ch.entity = 'publication' and ch.action = 'published' then 'publication.published' end,
    case when ch.entity = 'publicationComment' and ch.action = 'created' then 'publication.commented' end,
    case when ch.entity = 'hourPack' and ch.action in ('warned_low', 'warned_empty') then 'hours.low' end], null)`;

const collect = statement<never>(
  'collect_webhook_deliveries',
  `with place as (
     select c.seq from "WebhookCursor" c where c.id = 1 and exists (select 1 from "Webhook" where "isActive")
     for update of c skip locked
   ), fresh as (
     select ch.* from place, "Change" ch where ch.seq > place.seq order by ch.seq limit ${TURN}
   ), written as (
     insert into "WebhookDelivery" (id, "webhookId", "eventId", event, "entityId", "createdAt", "nextAttemptAt")
     select gen_random_uuid(), w.id, 'evt_' || ch.seq || '_' || replace(made.event, '.', '_'), made.event, ch."entityId", ch.at,
       $1::timestamptz
     from fresh ch cross join lateral unnest(${EVENTS}) made(event)
     join "Webhook" w on w."isActive" and made.event = any(w.events) and ch.at >= w."activeSince"
     on conflict ("webhookId", "eventId") do nothing
   )
   update "WebhookCursor" c set seq = settled.seq
   from (select max(fresh.seq) as seq from fresh where fresh.at < $2::timestamptz) settled
   where c.id = 1 and settled.seq > c.seq`,
);
const skipPast = statement<never>(
  'skip_webhook_changes',
  `update "WebhookCursor" set seq = greatest(seq, (select coalesce(max(seq), 0) from "Change") - 1000)
   where id = 1 and not exists (select 1 from "Webhook" where "isActive")`,
);
const claim = statement<DueDelivery>(
  'claim_webhook_deliveries',
  `update "WebhookDelivery" d set attempts = d.attempts + 1, "nextAttemptAt" = $1::timestamptz + make_interval(secs => $2)
   from "Webhook" w
   where w.id = d."webhookId" and d.id in (
     select due.id from "WebhookDelivery" due join "Webhook" active on active.id = due."webhookId"
     where due.state = 'waiting' and due."nextAttemptAt" <= $1::timestamptz and (active."isActive" or due.event = 'ping')
     order by due."nextAttemptAt", due."createdAt" limit $3 for update of due skip locked)
   returning d.id, d."eventId", d.event, d."entityId", d.payload, d.attempts, d."createdAt", w.id as "webhookId", w.url, w.secret,
     case when w."previousSecretUntil" > $1::timestamptz then w."previousSecret" end as "previousSecret", w."createdById"`,
);
const keep = statement<never>('keep_webhook_payload', 'update "WebhookDelivery" set payload = $2 where id = $1::uuid');
const settle = statement<{ failures: number }>(
  'settle_webhook_delivery',
  `with tried as (
     update "WebhookDelivery" set state = $2::"DeliveryState", "nextAttemptAt" = $3::timestamptz, "statusCode" = $4,
       payload = case when $2 = 'dropped' then null else payload end, error = $6, "durationMs" = $7,
       -- A target may say back what it was told: not what was emptied while it answered.
       "responseExcerpt" = case when payload is null then null else $5 end, "deliveredAt" = $8::timestamptz
     where id = $1::uuid returning "webhookId", state)
   update "Webhook" w set "lastSuccessAt" = coalesce($8::timestamptz, w."lastSuccessAt"),
     failures = case tried.state when 'delivered' then 0 when 'dropped' then w.failures else w.failures + 1 end
   from tried where w.id = tried."webhookId" returning w.failures`,
);
const deleteOld = statement<never>(
  'delete_old_webhook_deliveries',
  `delete from "WebhookDelivery" where state <> 'waiting' and "createdAt" < $1::timestamptz`,
);
