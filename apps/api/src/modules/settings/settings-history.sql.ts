import type { SettingsChange } from '@guichet/dto/settings/settings-history';
import { type SqlRunner, statement } from '../../kernel/db/sql.ts';
import { SETTINGS_ID } from './settings-entity.ts';

/** A change as it was recorded. */
export type StoredSettingsChange = Omit<SettingsChange, 'values'> & {
  seq: number;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
};

/** The changes of the settings before a number, newest first. They belong to no company: the permission alone opens them. */
export function readSettingsChanges(
  sql: SqlRunner,
  { before, limit }: { before: number | undefined; limit: number },
): Promise<StoredSettingsChange[]> {
  return sql.rows(settingsChanges, [SETTINGS_ID, before ?? null, limit]);
}

const settingsChanges = statement<StoredSettingsChange>(
  'settings_changes',
  `select ch.seq::float8 as seq, ch.seq::text as id, ch.action, ch.before, ch.after,
     to_char(ch.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
     p.id as "actorId", p."firstName" || ' ' || p."lastName" as "actorName", k.name as "apiKeyName"
   from "Change" ch
   left join "User" p on p.id = ch."actorId"
   left join "ApiKey" k on k.id = ch."apiKeyId"
   where ch.entity = 'setting' and ch."entityId" = $1::uuid and ($2::bigint is null or ch.seq < $2::bigint)
   order by ch.seq desc limit $3`,
);
