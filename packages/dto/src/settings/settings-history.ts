import * as z from 'zod';
import { id, instant } from '../core/scalars.ts';

/** What can happen to the settings. */
const settingsActions = ['updated', 'logo_set', 'logo_removed'] as const;

/** Who changed which settings from what to what, when. */
const settingsChange = z.object({
  id: z.string(),
  at: instant,
  action: z.enum(settingsActions),
  actorId: id.nullable(),
  /** Nobody's when a machine or a person who was erased did it. */
  actorName: z.string().nullable(),
  /** The API key that the change came by. */
  apiKeyName: z.string().nullable(),
  /** One for each setting; a key may be of a setting that is no more. */
  values: z.array(z.object({ key: z.string(), from: z.unknown(), to: z.unknown() })),
});
export type SettingsChange = z.infer<typeof settingsChange>;

/** A page of what was changed, newest first; `nextCursor` leads to what is older. */
export const settingsHistory = z
  .object({ rows: z.array(settingsChange), nextCursor: z.string().nullable() })
  .meta({ id: 'SettingsHistory' });
export type SettingsHistory = z.infer<typeof settingsHistory>;

export const settingsHistoryQuery = z.strictObject({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});
