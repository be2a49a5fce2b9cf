import { type SqlRunner, statement } from '../../kernel/db/sql.ts';

/** What waits for one person about one subject. */
export interface WaitingGroup {
  recipientId: string;
  entity: string;
  entityId: string;
}

/** One piece of news of a group, and how it is to be told. */
export interface TakenNews {
  id: string;
  isForMail: boolean;
  isForSms: boolean;
}

const BATCH = 200;

/** The groups whose first piece of news has waited long enough, the oldest first. */
export function groupsDue(sql: SqlRunner, now: Date): Promise<WaitingGroup[]> {
  return sql.rows(due, [now.toISOString(), BATCH]);
}

/** Takes all that waits in a group, also what came last; of two at once, one takes it. */
export function takeGroup(sql: SqlRunner, { recipientId, entity, entityId }: WaitingGroup): Promise<TakenNews[]> {
  return sql.rows(take, [recipientId, entity, entityId]);
}

const due = statement<WaitingGroup>(
  'news_groups_due',
  `select "recipientId"::text, entity, "entityId"::text from "Notification" where "tellAt" is not null
   group by "recipientId", entity, "entityId" having min("tellAt") <= $1::timestamptz
   order by min("tellAt") limit $2`,
);

const take = statement<TakenNews>(
  'take_news_group',
  `update "Notification" set "tellAt" = null
   where "recipientId" = $1::uuid and entity = $2 and "entityId" = $3::uuid and "tellAt" is not null
   returning id::text, "isForMail", "isForSms"`,
);
