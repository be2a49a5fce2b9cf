import { type SqlRunner, statement } from '../../kernel/db/sql.ts';

/** What waits for one person about one subject, or about one sheet. */
export interface WaitingGroup {
  recipientId: string;
  /** The project of the sheet, else the subject. */
  aboutId: string;
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
export function takeGroup(sql: SqlRunner, { recipientId, aboutId }: WaitingGroup): Promise<TakenNews[]> {
  return sql.rows(take, [recipientId, aboutId]);
}

const ABOUT = 'coalesce("projectId", "entityId")';

const due = statement<WaitingGroup>(
  'news_groups_due',
  `select "recipientId"::text, ${ABOUT}::text as "aboutId" from "Notification" where "tellAt" is not null
   group by "recipientId", ${ABOUT} having min("tellAt") <= $1::timestamptz
   order by min("tellAt") limit $2`,
);

const take = statement<TakenNews>(
  'take_news_group',
  `update "Notification" set "tellAt" = null
   where "recipientId" = $1::uuid and ${ABOUT} = $2::uuid and "tellAt" is not null
   returning id::text, "isForMail", "isForSms"`,
);
