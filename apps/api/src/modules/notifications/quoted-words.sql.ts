import type { RichText } from '@guichet/dto/core/rich-text';
import { type SqlRunner, statement } from '../../kernel/db/sql.ts';

/** What was written, of some news that its mail quotes. */
export interface Quoted {
  /** The notification. */
  id: string;
  /** What was published; `null` for a comment, and for what was undone. */
  body: RichText | null;
  photoCount: number;
  /** What was said, or why something was undone. */
  words: string | null;
  /** Published, then undone before its mail left. */
  isCancelled: boolean;
}

/** The words behind news of a sheet, as they are now. The caller has read that news through its reader's scope. [WS-15] */
export function readQuoted(sql: SqlRunner, ids: readonly string[]): Promise<Quoted[]> {
  return ids.length > 0 ? sql.rows(quoted, [ids]) : Promise.resolve([]);
}

const quoted = statement<Quoted>(
  'quoted_words',
  `select n.id::text, case when n.kind <> 'publication.cancelled' then p.body end as body,
     (select count(*)::int from "Photo" f where f."publicationId" = p.id and f.state <> 'failed' and f."deletedAt" is null
       and n.kind <> 'publication.cancelled') as "photoCount",
     coalesce(c.body, case when n.kind = 'publication.cancelled' then p."cancelReason" end) as words,
     coalesce(p."cancelledAt" is not null and n.kind <> 'publication.cancelled', false) as "isCancelled"
   from "Notification" n
   left join "Publication" p on n.entity = 'publication' and p.id = n."entityId" and p."deletedAt" is null
   left join "PublicationComment" c on n.entity = 'publicationComment' and c.id = n."entityId"
   where n.id = any($1::uuid[]) and n."projectId" is not null`,
);
