import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { withClient } from './databases.ts';
import { joinServer } from './shared-server.ts';
import { temporaryFolder } from './testing/folders.ts';

test('whoever joins a server that another started ends with its own work, and leaves it to the other', async () => {
  const folder = temporaryFolder();
  const first = await joinServer(folder);
  const source = `
    import { joinServer } from '${new URL('./shared-server.ts', import.meta.url).href}';
    const server = await joinServer(${JSON.stringify(folder)});
    await server.leave();
  `;
  const second = spawn(process.execPath, ['--input-type=module-typescript', '-e', source], { stdio: 'inherit' });
  expect(await once(second, 'exit', { signal: AbortSignal.timeout(10_000) })).toEqual([0, null]);
  await withClient(first.adminUrl, (client) => client.query('SELECT 1'));
  await first.leave();
  await expect(withClient(first.adminUrl, (client) => client.query('SELECT 1'))).rejects.toThrow('ECONNREFUSED');
});
