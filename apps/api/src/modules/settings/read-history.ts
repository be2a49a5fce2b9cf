import type { SettingsChange, SettingsHistory } from '@guichet/dto/settings/settings-history';
import type { Context } from '../../kernel/context.ts';
import { decodeCursor, encodeCursor, foreignCursor } from '../../kernel/resource/cursor.ts';
import { SETTINGS_ID } from './settings-entity.ts';
import { readSettingsChanges, type StoredSettingsChange } from './settings-history.sql.ts';

/** A page of who changed which setting from what to what, newest first: one statement. @throws malformed for a cursor not ours. */
export async function readSettingsHistory(
  { sql }: Pick<Context, 'sql'>,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<SettingsHistory> {
  const before = cursor === undefined ? undefined : numberOf(cursor);
  const found = await readSettingsChanges(sql, { before, limit: limit + 1 });
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const nextCursor = last && found.length > limit ? encodeCursor({ value: last.seq, id: SETTINGS_ID }) : null;
  return { rows: page.map(asRow), nextCursor };
}

function asRow({ before, after, ...change }: StoredSettingsChange): SettingsChange {
  const { id, at, action, actorId, actorName, apiKeyName } = change;
  const keys = Object.keys(after ?? {});
  const values = keys.map((key) => ({ key, from: before?.[key] ?? null, to: after?.[key] ?? null }));
  return { id, at, action, actorId, actorName, apiKeyName, values };
}

function numberOf(cursor: string): number {
  const { value } = decodeCursor(cursor);
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw foreignCursor();
  return value;
}
