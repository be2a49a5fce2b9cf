import { type SqlRunner, statement } from '../../kernel/db/sql.ts';

/** Who is on which sheet. */
interface Seen {
  projectId: string;
  userId: string;
  at: Date;
  /** Last seen before it, they come for another visit. */
  pauseBegan: Date;
}

/**
 * Says that somebody is on a sheet. The caller has looked whether it is there for them.
 * @returns the end of their visit before this one; `null` on the first.
 */
export async function keepVisit(sql: SqlRunner, { projectId, userId, at, pauseBegan }: Seen): Promise<Date | null> {
  const [visit] = await sql.rows(visited, [projectId, userId, at.toISOString(), pauseBegan.toISOString()]);
  return visit?.previousSeenAt ?? null;
}

const visited = statement<{ previousSeenAt: Date | null }>(
  'keep_sheet_visit',
  `insert into "SheetVisit" as v ("projectId", "userId", "lastSeenAt") values ($1::uuid, $2::uuid, $3::timestamptz)
   on conflict ("projectId", "userId") do update set
     "previousSeenAt" = case when v."lastSeenAt" < $4::timestamptz
       then v."lastSeenAt" else v."previousSeenAt" end,
     "lastSeenAt" = greatest(v."lastSeenAt", excluded."lastSeenAt")
   returning "previousSeenAt"`,
);
