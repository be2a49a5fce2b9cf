import type { SettingKey } from '@guichet/dto/settings/settings';
import { recordChange } from '../../kernel/changes/record-change.ts';
import type { Context } from '../../kernel/context.ts';
import type { Prisma } from '../../kernel/db/generated/client.ts';
import { transaction } from '../../kernel/db/transaction.ts';
import { hiddenBefore, maskSecrets, withoutMasks } from './secret-settings.ts';
import { SETTINGS_ID } from './settings-entity.ts';

/** Changes some settings; who changed what from which value is recorded. Every process reads them again. */
export async function updateSettings(context: Context, sent: Partial<Record<SettingKey, unknown>>): Promise<void> {
  const input = withoutMasks(sent);
  const before = pick(context.settings, Object.keys(input) as SettingKey[]);
  await transaction(context.db, async (tx) => {
    for (const [key, value] of Object.entries(input)) await writeSetting(tx, context, key, value);
    await recordChange(tx, context, {
      entity: 'setting',
      entityId: SETTINGS_ID,
      action: 'updated',
      // A secret that another one takes the place of looks the same: it is told as newly set.
      before: { ...before, ...hiddenBefore(before, input) },
      after: maskSecrets(input),
      audience: {},
    });
  });
  await context.kernel.settings.reload();
}

async function writeSetting(
  tx: Parameters<typeof recordChange>[0],
  { actor }: Context,
  key: string,
  value: unknown,
): Promise<void> {
  const change = { value: value as Prisma.InputJsonValue, updatedById: actor.userId };
  const updated = await tx.setting.updateMany({ where: { key }, data: { ...change, version: { increment: 1 } } });
  if (updated.count === 0) await tx.setting.create({ data: { key, ...change } });
}

function pick(settings: Context['settings'], keys: SettingKey[]) {
  return Object.fromEntries(keys.map((key) => [key, settings[key]]));
}
