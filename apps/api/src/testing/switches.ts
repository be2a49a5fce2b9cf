import type { SettingKey } from '@guichet/dto/settings/settings';
import type { TestApp } from './test-app.ts';

/** What a setting switches off is as if it were not there: who walks all routes switches it on first. */
export async function switchEverythingOn({ kernel }: TestApp): Promise<void> {
  const { setting } = kernel.database.systemDb('test');
  const keys: SettingKey[] = ['clientAccounts.selfRegistration', 'security.showsApiDocumentation'];
  await setting.createMany({ data: keys.map((key) => ({ key, value: true })) });
  await kernel.settings.reload();
}
