import { recordChange } from '../../kernel/changes/record-change.ts';
import type { Context } from '../../kernel/context.ts';
import { transaction } from '../../kernel/db/transaction.ts';
import { SETTINGS_ID } from './settings-entity.ts';

/** Records who set or removed the logo, among the changes of the settings. */
export async function recordLogo(context: Context, action: 'logo_set' | 'logo_removed'): Promise<void> {
  await transaction(context.db, (tx) =>
    recordChange(tx, context, { entity: 'setting', entityId: SETTINGS_ID, action, audience: {} }),
  );
}
