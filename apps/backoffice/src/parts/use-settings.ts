import { type SettingKey, settingsRow } from '@guichet/dto/settings/settings';
import { useCan } from '@guichet/ui-kit/app/app-context.ts';
import { useRead } from '@guichet/ui-kit/app/use-read.ts';

/** The settings, for who may read them: nobody else has any. `isLoading` is of those who wait for them. */
export function useSettings(): { values: Partial<Record<SettingKey, unknown>>; isLoading: boolean } {
  const { data, isLoading } = useRead(useCan()('settings.read') ? '/settings' : null, settingsRow);
  return { values: data?.values ?? {}, isLoading };
}
