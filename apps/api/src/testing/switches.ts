import type { TestApp } from './test-app.ts';

/** What a setting switches off is as if it were not there: who walks all routes switches it on first. */
export async function switchEverythingOn({ kernel }: TestApp): Promise<void> {
  const { setting } = kernel.database.systemDb('test');
  await setting.create({ data: { key: 'clientAccounts.selfRegistration', value: true } });
  await kernel.settings.reload();
}
