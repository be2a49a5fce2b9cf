import { mkdtempSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openDataFolder } from './data-folder.ts';
import { assertFreeAddress } from './free-address.ts';
import { explain } from './start-error.ts';

test('a full disk is told in words, with the folder to look at', () => {
  const error = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  expect(explain(error, '/srv/guichet')).toContain('The disk is full: free space on the one that holds /srv/guichet');
  expect(explain(new Error('PANIC: could not write: No space left on device'), '/srv/guichet')).toContain(
    'disk is full',
  );
});

test('a data folder serves one instance at a time', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'guichet-'));
  const lock = openDataFolder(folder);
  expect(() => openDataFolder(folder)).toThrow(`in use by another Guichet (process ${process.pid})`);
  lock.release();
  openDataFolder(folder).release();
  rmSync(folder, { recursive: true });
});

test('a port in use is told with the way to choose another', async () => {
  const other = net.createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const address = other.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await expect(assertFreeAddress({ host: '127.0.0.1', port }, 0)).rejects.toThrow(`PORT=${port + 1} npm start`);
  other.close();
});

test('an address of another machine is told', async () => {
  await expect(assertFreeAddress({ host: '192.0.2.1', port: 3000 })).rejects.toThrow(
    'set HOST to an address of this machine',
  );
});
